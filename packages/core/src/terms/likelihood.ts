/**
 * Words for probabilities and for confidence, as in Intelligence Community Directive 203 (2 January 2015), D.6.e.(2):
 * seven bands of likelihood, and confidence said in a sentence of its own, never mixed with likelihood.
 */

/** A band of likelihood: its words, and the probabilities that it covers. */
export interface LikelihoodBand {
  words: string
  from: number
  until: number
}

/** The seven bands of ICD 203. Bands meet at their ends; an end belongs to the band nearer the middle. */
export const LIKELIHOOD_BANDS: readonly LikelihoodBand[] = [
  { words: 'almost no chance', from: 0.01, until: 0.05 },
  { words: 'very unlikely', from: 0.05, until: 0.2 },
  { words: 'unlikely', from: 0.2, until: 0.45 },
  { words: 'roughly even chance', from: 0.45, until: 0.55 },
  { words: 'likely', from: 0.55, until: 0.8 },
  { words: 'very likely', from: 0.8, until: 0.95 },
  { words: 'almost certain', from: 0.95, until: 0.99 },
]

/**
 * The words for a probability. Beyond the outer bands (below 1%, above 99%) the outer words stay: no run of a model
 * earns "impossible" or "certain".
 * @throws RangeError where p is not in [0, 1]
 */
export function likelihoodWords(p: number): string {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`probability ${p} is not in [0, 1]`)
  const [none, veryUnlikely, unlikely, even, likely, veryLikely, certain] = LIKELIHOOD_BANDS
  if (p < none.until) return none.words
  if (p < veryUnlikely.until) return veryUnlikely.words
  if (p < unlikely.until) return unlikely.words
  if (p <= even.until) return even.words
  if (p <= likely.until) return likely.words
  if (p <= veryLikely.until) return veryLikely.words
  return certain.words
}

/** `12%`, never 0 or 100: `less than 1%` and `more than 99%` instead. */
export function percentWords(p: number): string {
  if (p < 0.01) return 'less than 1%'
  if (p > 0.99) return 'more than 99%'
  return `${Math.round(p * 100)}%`
}

/** The same for the cell of a table: `12%`, `<1%`, `>99%`. */
export function percentCell(p: number): string {
  if (p < 0.01) return '<1%'
  if (p > 0.99) return '>99%'
  return `${Math.round(p * 100)}%`
}

/** A range of probabilities: `3 to 12%`, `less than 1 to 12%`, `less than 1%` where both ends are. */
export function percentRange(low: number, high: number): string {
  const [a, b] = [percentWords(low), percentWords(high)]
  return a === b ? a : `${a.slice(0, -1)} to ${b}`
}

export type Confidence = 'low' | 'moderate' | 'high'

/** What confidence in a statement rests on. */
export interface ConfidenceGrounds {
  /**
   * Width of the 5 to 95% interval over parameters of the least certain probability stated, in [0, 1]; null where it is
   * not known.
   */
  width: number | null
  /** Share of the parameters whose value rests on judgement alone or was tuned by hand, in [0, 1]. */
  judged: number
}

/** Widths and shares at which confidence falls; stated in docs/output.md. */
export const CONFIDENCE_RULE = { narrow: 0.1, wide: 0.35, fewJudged: 0.25, manyJudged: 0.75 } as const

/**
 * How much the numbers can bear. High only where the parameters leave an interval of at most 10 points and at most a
 * quarter of them are judgement or tuned; low where the interval is wider than 35 points, is not known, or more than
 * three quarters are judged; else moderate.
 */
export function confidenceLevel({ width, judged }: ConfidenceGrounds): Confidence {
  const rule = CONFIDENCE_RULE
  if (width === null || width > rule.wide || judged > rule.manyJudged) return 'low'
  return width <= rule.narrow && judged <= rule.fewJudged ? 'high' : 'moderate'
}

function points(width: number): string {
  const rounded = Math.max(1, Math.round(width * 100))
  return `${rounded} percentage point${rounded === 1 ? '' : 's'}`
}

/** The sentence on confidence, with its grounds and what would change it. */
export function confidenceSentence(grounds: ConfidenceGrounds): string {
  const level = confidenceLevel(grounds)
  const judged = `${percentWords(grounds.judged)} of the parameters rest on judgement or were tuned to fit a record`
  const width =
    grounds.width === null
      ? 'too few sets of parameter values were tried to tell how far they matter'
      : `uncertainty about the parameters (the numbers that the model runs on) leaves the least certain of these chances open over ${points(grounds.width)}`
  const remedy =
    grounds.width === null
      ? 'More runs would raise the confidence.'
      : level === 'high'
        ? 'A record that contradicts them would lower the confidence.'
        : 'Better evidence about the parameters would raise the confidence; more runs would not.'
  return `Confidence is ${level}: ${width}, and ${judged}. ${remedy}`
}
