/**
 * Which uncertain values move an outcome most, as plain data: a row a value with its effect and the 5 to 95% interval
 * of it, against what simulation error alone would show.
 */
import type { InputEffect, OutputSensitivity } from '../options/sensitivity.js'
import { type Domain, within } from './axis.js'
import { digitsFor, shownScale } from './changes.js'

/** Values drawn; all of them are among the numbers. */
const MOST = 15
/** Room beyond the longest interval, as a share of it, and the least length of a scale. */
const ROOM = 1.04
const LEAST = 1e-9
/** Decimals of an effect, at most. */
const DIGITS = 2

/** A value as it is shown: a change of a chance in percentage points, a share of the variance in hundredths. */
export interface ScreenedInput {
  input: InputEffect
  /** Morris's mu*, or Sobol's total index. */
  value: number
  /** 5 to 95%. */
  interval: Domain
  /** Spread of the effect (Morris's sigma), or the effect by the value alone (Sobol's first index). */
  second: number
}

/** A value that is drawn: its dot and its bar lie within the scale. */
export interface ScreenedRow {
  input: InputEffect
  value: number
  at: number
  bar: Domain
}

export interface DrawnScreening {
  /** What an effect is: a change in the outcome (Morris), or a share of its variance (Sobol). */
  measure: 'change' | 'variance'
  /** All values, the strongest first. */
  inputs: ScreenedInput[]
  /** Those that are drawn. */
  rows: ScreenedRow[]
  /** How many are too many to be drawn. */
  left: number
  /** How many have more effect than simulation error would explain, and how many of these rest on judgement. */
  clear: number
  judged: number
  /** What a value without any effect would show, by simulation error. */
  luck: number
  domain: Domain
  /** Decimals that the effects are worth. */
  digits: number
}

/**
 * The values of one outcome on one scale; null without any.
 * @param output inputs in any order, each with the effects of one method
 */
export function drawnScreening({
  unit,
  luck,
  inputs,
}: Pick<OutputSensitivity, 'unit' | 'luck' | 'inputs'>): DrawnScreening | null {
  if (inputs.length === 0) return null
  const measure = inputs[0].muStar === null ? 'variance' : 'change'
  const scale = measure === 'variance' ? 100 : shownScale(unit)
  const all = inputs
    .map((input): ScreenedInput => {
      const { value = 0, low = 0, high = 0 } = input.muStar ?? input.total ?? {}
      const second = (measure === 'variance' ? input.first?.value : input.sigma) ?? 0
      return { input, value: scale * value, interval: [scale * low, scale * high], second: scale * second }
    })
    .sort((a, b) => b.value - a.value)
  const drawn = all.slice(0, MOST)
  const highest = Math.max(scale * luck, ...drawn.map(({ interval }) => interval[1]), LEAST)
  const domain: Domain = [0, ROOM * highest]
  const clear = inputs.filter((one) => one.clear)
  return {
    measure,
    inputs: all,
    rows: drawn.map(({ input, value, interval: [low, high] }) => ({
      input,
      value,
      at: within(domain, value),
      bar: [within(domain, low), within(domain, high)],
    })),
    left: all.length - drawn.length,
    clear: clear.length,
    judged: clear.filter(({ judged }) => judged).length,
    luck: scale * luck,
    domain,
    digits: Math.min(DIGITS, digitsFor(highest)),
  }
}
