/**
 * Mean scores over many forecasts, against each reference and against the best of them. Endings and counts have
 * different references, so the best is sought for each apart.
 */
import { skill } from './scores/index.js'

/** A score of the forecast and of each reference; null where there is no such reference. Less is better. */
export type Scored<R extends string> = { forecast: number } & Record<R, number | null>

/** The forecasts against one reference, over those that have it. */
export interface Against {
  forecasts: number
  /** Mean scores. */
  forecast: number
  reference: number
  skill: number | null
  /**
   * Standard error of the mean difference, as if forecasts were independent, so too small where one question is
   * forecast often; null below two.
   */
  standardError: number | null
}

/** What a group of forecasts is about; `question` where a record of an earlier version does not say. */
export type About = 'ending' | 'count' | 'question' | 'total'

/** Forecasts that share their references. */
export interface GroupTotals<R extends string> {
  about: About
  forecasts: number
  /** Different questions among them: several forecasts of one share its outcome. */
  questions: number
  /** Mean score of the forecasts. */
  mean: number
  against: Record<R, Against | null>
  /**
   * The best reference of those that at least half of the forecasts have, any two compared on the forecasts that both
   * have: chosen after the outcomes were known, so harder to beat than any that one could have chosen before. Null where
   * there is none.
   */
  best: R | null
}

export interface KindTotals<R extends string> {
  forecasts: number
  questions: number
  /** Mean score of the forecasts; null where there is none. */
  mean: number | null
  against: Record<R, Against | null>
  groups: GroupTotals<R>[]
}

/** What is asked, and about what. */
interface Asked {
  id: string
  resolves: string
  kind: string
  about: About
}

/** How many different questions these are, by what is asked and the day on which it is settled. */
export const distinct = (questions: readonly Asked[]): number =>
  new Set(questions.map(({ kind, id, resolves }) => `${kind} ${id} ${resolves}`)).size

/** Mean scores of questions, one score each. */
export function totalsOf<Q extends Asked, R extends string>(
  questions: readonly Q[],
  references: readonly R[],
  scored: (question: Q) => Scored<R>,
): KindTotals<R> {
  const abouts = [...new Set(questions.map(({ about }) => about))].sort()
  return {
    forecasts: questions.length,
    questions: distinct(questions),
    mean: questions.length === 0 ? null : mean(questions.map((question) => scored(question).forecast)),
    against: againstEach(questions.map(scored), references),
    groups: abouts.map((about) => {
      const those = questions.filter((question) => question.about === about)
      const against = againstEach(those.map(scored), references)
      return {
        about,
        forecasts: those.length,
        questions: distinct(those),
        mean: mean(those.map((question) => scored(question).forecast)),
        against,
        best: bestOf(those.map(scored), references),
      }
    }),
  }
}

function againstEach<R extends string>(
  scores: readonly Scored<R>[],
  references: readonly R[],
): Record<R, Against | null> {
  const against = references.map((reference): [R, Against | null] => {
    const pairs = scores.flatMap((one): [number, number][] => {
      const score: number | null = one[reference]
      return score === null ? [] : [[one.forecast, score]]
    })
    return [reference, pairs.length === 0 ? null : compare(pairs)]
  })
  return Object.fromEntries(against) as Record<R, Against | null>
}

/** Of each two the better on the forecasts that both have, from that which the most have on. */
function bestOf<R extends string>(scores: readonly Scored<R>[], references: readonly R[]): R | null {
  const held = (reference: R): number => scores.filter((one) => one[reference] !== null).length
  const candidates = references
    .filter((reference) => held(reference) > 0 && held(reference) >= scores.length / 2)
    .sort((a, b) => held(b) - held(a))
  return candidates.reduce<R | null>((best, reference) => {
    if (best === null) return reference
    const ahead = scores.reduce((sum, one) => {
      const [score, other]: [number | null, number | null] = [one[reference], one[best]]
      return score === null || other === null ? sum : sum + other - score
    }, 0)
    return ahead > 0 ? reference : best
  }, null)
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Means of paired scores, and the standard error of their difference. */
function compare(pairs: readonly (readonly [forecast: number, reference: number])[]): Against {
  const [forecast, reference] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, one]) => one))]
  const n = pairs.length
  const squares = pairs.reduce((sum, [one, other]) => sum + (one - other - (forecast - reference)) ** 2, 0)
  return {
    forecasts: n,
    forecast,
    reference,
    skill: skill(forecast, reference),
    standardError: n < 2 ? null : Math.sqrt(squares / (n - 1) / n),
  }
}
