/** What the visitor holds: a viewpoint of their own, kept in the address as what differs from where it starts. */
import type { Crisis } from '@standoff/core'
import {
  EVIDENCE_ITEMS,
  type EvidenceItem,
  type EvidenceStep,
  readByViewpoint,
  type ViewpointReading,
  viewpointRange,
} from '@standoff/core/kernel'
import type { OneAct } from '../act/acts.js'

type Viewpoint = Crisis['file']['viewpoints'][string]

export interface Beliefs {
  /** Viewpoint from which it starts; null for the model with its own prior. */
  from: string | null
  prior: number
  accepts: Record<EvidenceItem, number>
  deception: number
}

/** Names in the address. */
export const param = (name: EvidenceItem | 'prior' | 'deception' | 'from'): string => `b.${name}`
export const PARAMS: readonly string[] = ['from', 'prior', 'deception', ...EVIDENCE_ITEMS].map((name) => `b.${name}`)

export const LEAST_PRIOR = 0.01

/** Every item as the model weighs it, with shelter as a fact among them. */
export const evidenceOf = ({ evidence, shelter }: OneAct): EvidenceStep[] => [...evidence, shelter]

/**
 * Where one starts: a viewpoint as the file has it, or the model: its own prior, every item in full, shelter not taken as a
 * fact.
 */
export function startingFrom(crisis: Crisis, act: OneAct, from: string | null): Beliefs {
  const viewpoint = from === null ? undefined : crisis.file.viewpoints[from]
  if (viewpoint !== undefined)
    return { from, prior: viewpoint.prior.punish, accepts: { ...viewpoint.accepts }, deception: viewpoint.deception }
  const [prior] = act.evidence
  return {
    from: null,
    prior: Math.exp(prior.fits[1]),
    accepts: Object.fromEntries(EVIDENCE_ITEMS.map((item) => [item, item === 'shelter' ? 0 : 1])) as Record<
      EvidenceItem,
      number
    >,
    deception: 0,
  }
}

const within = (text: string | undefined, low: number, high: number): number | null => {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : null
}

export function beliefsOf(crisis: Crisis, act: OneAct, params: Readonly<Record<string, string>>): Beliefs {
  const asked = params[param('from')]
  const start = startingFrom(
    crisis,
    act,
    asked !== undefined && Object.hasOwn(crisis.file.viewpoints, asked) ? asked : null,
  )
  const accepts = { ...start.accepts }
  for (const item of EVIDENCE_ITEMS) accepts[item] = within(params[param(item)], 0, 1) ?? accepts[item]
  return {
    ...start,
    accepts,
    prior: within(params[param('prior')], LEAST_PRIOR, 1 - LEAST_PRIOR) ?? start.prior,
    deception: within(params[param('deception')], 0, 1) ?? start.deception,
  }
}

/** By the same function as every viewpoint. */
export function readBeliefs(
  { prior, accepts, deception }: Beliefs,
  evidence: readonly EvidenceStep[],
): ViewpointReading {
  const viewpoint: Viewpoint = { name: '', prior: { punish: prior }, accepts, deception, judged: [] }
  return readByViewpoint('you', viewpoint, evidence)
}

/** The interval of the reading over the hidden values, by the same draws as every viewpoint. */
export function rangeOf(
  { prior, accepts, deception }: Beliefs,
  punish: number,
  { draws, evidence }: OneAct,
): { low: number; high: number } {
  return viewpointRange({ prior: { punish: prior }, accepts, deception }, punish, evidence, draws)
}

/** Items that an author who means to mislead can stage: they weigh nothing where deception is certain. */
export const MISLEADING: readonly EvidenceItem[] = EVIDENCE_ITEMS.filter((item) => {
  const told: EvidenceStep = { item, fits: [0, 1], logRatio: 1, decibans: 1, orders: [1, 1], unbounded: 1 }
  const accepts = Object.fromEntries(EVIDENCE_ITEMS.map((one) => [one, 1])) as Record<EvidenceItem, number>
  return readBeliefs({ from: null, prior: 0.5, accepts, deception: 1 }, [told]).logOdds === 0
})

/** Steps in which a crossing is sought, and halvings with which it is made sharp. */
const GRID = 20
const HALVINGS = 20

/** Probability of deception at which the reading crosses even, or null. */
export function evenDeception(beliefs: Beliefs, evidence: readonly EvidenceStep[]): number | null {
  const odds = (deception: number): number => readBeliefs({ ...beliefs, deception }, evidence).logOdds
  let before = odds(0)
  for (let n = 1; n <= GRID; n++) {
    const after = odds(n / GRID)
    if (before > 0 !== after > 0) {
      let [low, high] = [(n - 1) / GRID, n / GRID]
      for (let k = 0; k < HALVINGS; k++) {
        const middle = (low + high) / 2
        if (odds(middle) > 0 === before > 0) low = middle
        else high = middle
      }
      return (low + high) / 2
    }
    before = after
  }
  return null
}
