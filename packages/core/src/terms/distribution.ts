/**
 * The distribution of one number. `sd` of a lognormal is that of its logarithm; `median`, `scale` carry the number's
 * unit.
 */
export type Distribution =
  | { kind: 'point'; value: number }
  | { kind: 'uniform'; low: number; high: number }
  | { kind: 'normal'; mean: number; sd: number }
  | { kind: 'lognormal'; median: number; sd: number }
  | { kind: 'beta'; a: number; b: number }
  | { kind: 'gamma'; shape: number; scale: number }

/** The interval that holds every value: its lower and upper end. */
export function support(d: Distribution): [low: number, high: number] {
  switch (d.kind) {
    case 'point':
      return [d.value, d.value]
    case 'uniform':
      return [d.low, d.high]
    case 'normal':
      return d.sd === 0 ? [d.mean, d.mean] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    case 'lognormal':
      return d.sd === 0 ? [d.median, d.median] : [0, Number.POSITIVE_INFINITY]
    case 'beta':
      return [0, 1]
    case 'gamma':
      return [0, Number.POSITIVE_INFINITY]
  }
}

/** The distribution in words, for tables and messages. */
export function describe(d: Distribution): string {
  switch (d.kind) {
    case 'point':
      return `${d.value}`
    case 'uniform':
      return `uniform, ${d.low} to ${d.high}`
    case 'normal':
      return `normal, mean ${d.mean}, sd ${d.sd}`
    case 'lognormal':
      return `lognormal, median ${d.median}, sd of log ${d.sd}`
    case 'beta':
      return `Beta(${d.a}, ${d.b})`
    case 'gamma':
      return `Gamma, shape ${d.shape}, scale ${d.scale}`
  }
}
