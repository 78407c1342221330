/** Scales: where the data of a figure stand in its picture. */
import { type ScaleLinear, scaleLinear } from 'd3-scale'

export type Scale = ScaleLinear<number, number>

export const linear = (domain: readonly [number, number], range: readonly [number, number]): Scale =>
  scaleLinear(domain, range)
