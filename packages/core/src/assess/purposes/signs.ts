/**
 * Signs of what an act was for: what was hit, what came before, how it was done, and what its author said. Each is one of
 * a few outcomes, and how likely each outcome is under each purpose is judgement, in round numbers (docs/assess.md,
 * "Purposes"). A sign that the record does not hold is left out.
 */
import type { PurposeId } from '../../crisis/purposes.js'

type Table = Readonly<Record<PurposeId, readonly number[]>>

interface Sign {
  /** What it is, for people. */
  name: string
  /** Outcomes in words, in the order of the columns of the table. */
  outcomes: readonly string[]
  table: Table
}

/** Probabilities of the outcomes under each purpose; rows sum to 1. */
export const SIGNS = {
  target: {
    name: 'what was hit',
    outcomes: ['armed groups', 'a commander', "a state's forces or bases", "a state's own soil"],
    table: {
      home: [0.25, 0.1, 0.4, 0.25],
      adversary: [0.3, 0.05, 0.4, 0.25],
      avenge: [0.2, 0.25, 0.35, 0.2],
      degrade: [0.35, 0.2, 0.2, 0.25],
      deter: [0.35, 0.15, 0.35, 0.15],
      coerce: [0.15, 0.05, 0.65, 0.15],
      probe: [0.2, 0.02, 0.6, 0.18],
      spoil: [0.25, 0.15, 0.4, 0.2],
    },
  },
  answers: {
    name: 'what came before',
    outcomes: [
      'a killing on its side, not yet answered',
      'force against its side, nobody killed',
      'no force against its side',
    ],
    table: {
      home: [0.4, 0.35, 0.25],
      adversary: [0.25, 0.45, 0.3],
      avenge: [0.8, 0.15, 0.05],
      degrade: [0.2, 0.45, 0.35],
      deter: [0.25, 0.5, 0.25],
      coerce: [0.15, 0.3, 0.55],
      probe: [0.05, 0.15, 0.8],
      spoil: [0.1, 0.25, 0.65],
    },
  },
  pace: {
    name: 'how often its author strikes',
    outcomes: ['the first for a month', 'one of a few', 'one of a campaign'],
    table: {
      home: [0.45, 0.35, 0.2],
      adversary: [0.45, 0.35, 0.2],
      avenge: [0.5, 0.35, 0.15],
      degrade: [0.3, 0.35, 0.35],
      deter: [0.4, 0.4, 0.2],
      coerce: [0.1, 0.25, 0.65],
      probe: [0.5, 0.35, 0.15],
      spoil: [0.45, 0.35, 0.2],
    },
  },
  warning: {
    name: 'warning',
    outcomes: ['announced beforehand', 'not announced'],
    table: {
      home: [0.35, 0.65],
      adversary: [0.4, 0.6],
      avenge: [0.15, 0.85],
      degrade: [0.04, 0.96],
      deter: [0.2, 0.8],
      coerce: [0.1, 0.9],
      probe: [0.04, 0.96],
      spoil: [0.04, 0.96],
    },
  },
  size: {
    name: 'weapons',
    outcomes: ['one or two', 'several', 'ten or more'],
    table: {
      home: [0.25, 0.4, 0.35],
      adversary: [0.25, 0.4, 0.35],
      avenge: [0.25, 0.35, 0.4],
      degrade: [0.2, 0.35, 0.45],
      deter: [0.25, 0.4, 0.35],
      coerce: [0.5, 0.4, 0.1],
      probe: [0.7, 0.25, 0.05],
      spoil: [0.5, 0.35, 0.15],
    },
  },
  claimed: {
    name: 'claim',
    outcomes: ['claimed by its author', 'claimed by nobody'],
    table: {
      home: [0.95, 0.05],
      adversary: [0.7, 0.3],
      avenge: [0.8, 0.2],
      degrade: [0.5, 0.5],
      deter: [0.75, 0.25],
      coerce: [0.75, 0.25],
      probe: [0.2, 0.8],
      spoil: [0.25, 0.75],
    },
  },
  before: {
    name: 'words before',
    outcomes: ['a vow or threat', 'a demand to leave or give in', 'neither'],
    table: {
      home: [0.35, 0.1, 0.55],
      adversary: [0.4, 0.1, 0.5],
      avenge: [0.5, 0.05, 0.45],
      degrade: [0.25, 0.1, 0.65],
      deter: [0.4, 0.1, 0.5],
      coerce: [0.25, 0.35, 0.4],
      probe: [0.1, 0.1, 0.8],
      spoil: [0.2, 0.1, 0.7],
    },
  },
  after: {
    name: 'words after',
    outcomes: ['that it is over or no more is sought', 'that more will follow', 'neither'],
    table: {
      home: [0.4, 0.15, 0.45],
      adversary: [0.4, 0.15, 0.45],
      avenge: [0.35, 0.2, 0.45],
      degrade: [0.15, 0.35, 0.5],
      deter: [0.25, 0.35, 0.4],
      coerce: [0.05, 0.4, 0.55],
      probe: [0.05, 0.1, 0.85],
      spoil: [0.05, 0.2, 0.75],
    },
  },
  talks: {
    name: 'talks and truces',
    outcomes: ['talks, a truce or an order to hold in the week before', 'none'],
    table: {
      home: [0.15, 0.85],
      adversary: [0.15, 0.85],
      avenge: [0.15, 0.85],
      degrade: [0.15, 0.85],
      deter: [0.15, 0.85],
      coerce: [0.15, 0.85],
      probe: [0.2, 0.8],
      spoil: [0.7, 0.3],
    },
  },
} as const satisfies Readonly<Record<string, Sign>>

export type SignId = keyof typeof SIGNS
export const SIGN_IDS = Object.keys(SIGNS) as SignId[]

/** Which outcome of each sign the record holds; absent where it tells nothing of it. */
export type Signs = Partial<Record<SignId, number>>

/**
 * Share of signs that tell nothing, whatever they seem to say: no sign weighs more than ten to one between any two
 * purposes. As for evidence on the aim (walk/aim-evidence.ts).
 */
const NOTHING = 0.1

/** How well an outcome of a sign fits a purpose, as a share of the purpose that it fits best: from 0.1 to 1. */
export function fit(sign: SignId, outcome: number, purpose: PurposeId): number {
  const table: Table = SIGNS[sign].table
  const most = Math.max(...Object.values(table).map((row) => row[outcome]))
  return (1 - NOTHING) * (table[purpose][outcome] / most) + NOTHING
}
