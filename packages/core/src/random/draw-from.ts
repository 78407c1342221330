/**
 * Draws from the distributions that a file may name, by a code and two numbers, so that the kernel can hold a prior as
 * plain numbers.
 */
import type { i32 } from '../target/numbers.ts'
import { betaDraw } from './beta-draw.ts'
import { exp } from './exp.ts'
import { gammaDraw } from './gamma-draw.ts'
import { normalDraw } from './normal-draw.ts'
import type { Stream } from './stream.ts'

export enum Kind {
  /** The value. */
  point,
  /** Low and high end. */
  uniform,
  /** Mean and standard deviation. */
  normal,
  /** Median, and standard deviation of the logarithm. */
  lognormal,
  /** Both shapes. */
  beta,
  /** Shape and scale. */
  gamma,
}

/** A draw; a point draws nothing from the stream. Bad shapes are a RangeError. */
export function drawFrom(kind: i32, first: number, second: number, stream: Stream): number {
  if (kind === Kind.point) return first
  if (kind === Kind.uniform) return first + (second - first) * stream.unit53()
  if (kind === Kind.normal) return first + second * normalDraw(stream)
  if (kind === Kind.lognormal) return first * exp(second * normalDraw(stream))
  if (kind === Kind.beta) return betaDraw(stream, first, second)
  return second * gammaDraw(stream, first)
}
