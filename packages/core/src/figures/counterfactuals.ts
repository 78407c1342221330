/**
 * Wars taken apart, as plain data: a panel a kind of war, and in it a row a counterfactual with the share of these wars
 * that no longer come, on one scale from none to all.
 */
import type { CounterfactualEffect, CounterfactualReport, WarKindName } from '../options/counterfactuals.js'
import type { Domain } from './axis.js'

/** Wars of a kind below which nothing is told of it. */
export const FEWEST_WARS = 10

/** A counterfactual and what it does to the wars of one kind. */
export interface RemovedWars {
  id: string
  name: string
  share: number
  /** Simulation error, 5 to 95%. */
  interval: Domain
  /** The interval lies above nothing. */
  isClear: boolean
  /** No war of the kind goes away in any run. */
  isNothing: boolean
}

export interface DrawnKind {
  kind: WarKindName
  wars: number
  /** The single counterfactuals in their order, then all of them together (`together`). */
  rows: RemovedWars[]
}

export interface DrawnCounterfactuals {
  kinds: DrawnKind[]
  /** Kinds of which some wars came, but too few to be drawn. */
  left: { kind: WarKindName; wars: number }[]
  /** The strongest effect, by the low end of its interval; null where none is clear. */
  most: (RemovedWars & { kind: WarKindName }) | null
}

/** Without accidents no war comes by accident, by definition. */
const isSaidAlready = (counterfactual: string, kind: WarKindName): boolean =>
  counterfactual === 'noAccidents' && kind === 'accidental'

/** The kinds of war of a report; null where there is no answer. */
export function drawnCounterfactuals({
  counterfactuals,
  together,
}: Pick<CounterfactualReport, 'counterfactuals' | 'together'>): DrawnCounterfactuals | null {
  if (counterfactuals.length === 0) return null
  const all = together === null ? counterfactuals : [...counterfactuals, together]
  const came = counterfactuals[0].removed.filter(({ wars }) => wars > 0).map(({ kind, wars }) => ({ kind, wars }))
  const kinds = came
    .filter(({ wars }) => wars >= FEWEST_WARS)
    .map(({ kind, wars }) => ({ kind, wars, rows: all.flatMap((one) => removedOf(one, kind)) }))
  const [most] = kinds
    .flatMap(({ kind, rows }) =>
      rows
        .slice(0, counterfactuals.length)
        .filter(({ id, isClear }) => isClear && !isSaidAlready(id, kind))
        .map((one) => ({ ...one, kind })),
    )
    .sort((a, b) => b.interval[0] - a.interval[0])
  return { kinds, left: came.filter(({ wars }) => wars < FEWEST_WARS), most: most ?? null }
}

const removedOf = ({ id, name, removed }: CounterfactualEffect, kind: WarKindName): RemovedWars[] =>
  removed
    .filter((one) => one.kind === kind)
    .map(({ share, low, high }) => ({
      id,
      name,
      share,
      interval: [low, high],
      isClear: low > 0,
      isNothing: share === 0,
    }))
