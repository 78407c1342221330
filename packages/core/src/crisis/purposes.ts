/**
 * What an act of force is for, and what is put in before anything is seen of it. Purposes say what the author wants to
 * come of the act; whether people were to be killed is another question (assess/purposes/killing.ts). All numbers are judgement;
 * docs/assess.md, "Purposes", gives the reasons.
 */
import type { CrisisFile } from './schema/crisis.js'

export const PURPOSES = ['home', 'adversary', 'avenge', 'degrade', 'deter', 'coerce', 'probe', 'spoil'] as const
export type PurposeId = (typeof PURPOSES)[number]

/** "It was meant to ..." */
export const PURPOSE_WORDS: Readonly<Record<PurposeId, string>> = {
  home: 'be seen at home',
  adversary: 'be seen by the other side',
  avenge: 'avenge',
  degrade: 'take away means of force',
  deter: 'deter what the other side might do',
  coerce: 'make the other side leave or give in',
  probe: 'probe what the other side lets pass',
  spoil: 'spoil talks or a truce',
}

/** Who acts: a group, or a government by its own hand. */
export type AuthorKind = 'group' | 'own'

/**
 * Strength of the prior, as acts of which the purpose would be known: few, so that an author's purposes are learned from
 * what it does. The shares are weak on purpose.
 */
const STRENGTH = 4

/** Prior shares of the purposes of an author's acts. */
const SHARES: Readonly<Record<AuthorKind, Readonly<Record<PurposeId, number>>>> = {
  group: { home: 0.12, adversary: 0.1, avenge: 0.14, degrade: 0.08, deter: 0.1, coerce: 0.28, probe: 0.08, spoil: 0.1 },
  own: { home: 0.13, adversary: 0.14, avenge: 0.15, degrade: 0.2, deter: 0.2, coerce: 0.1, probe: 0.04, spoil: 0.04 },
}

/**
 * Share of acts without death as their end that take care to avoid deaths, the rest accepting them, by purpose: who wants
 * to be seen has no need of them, who wants the other side to give in counts on them.
 */
const AVOIDS: Readonly<Record<PurposeId, number>> = {
  home: 0.5,
  adversary: 0.6,
  avenge: 0.3,
  degrade: 0.3,
  deter: 0.4,
  coerce: 0.15,
  probe: 0.5,
  spoil: 0.2,
}

/**
 * Share of a group's attacks that seek deaths, by purpose, before anything is seen of them. (Of a government's own acts
 * the options of its menu tell more.)
 */
const SEEKS: Readonly<Record<PurposeId, number>> = {
  home: 0.25,
  adversary: 0.15,
  avenge: 0.5,
  degrade: 0.45,
  deter: 0.3,
  coerce: 0.15,
  probe: 0.05,
  spoil: 0.3,
}

/** A purpose as a crisis has it: one of the usual ones, or one that its file adds and that is like one of them. */
export interface Purpose {
  id: string
  words: string
  like: PurposeId
  /** Prior weight for each kind of author, as acts (a Dirichlet's parameter). */
  prior: Readonly<Record<AuthorKind, number>>
  /** Share that seeks deaths, of a group's attacks; and that avoids them, of acts that do not seek them. */
  seeks: number
  avoids: number
}

const isUsual = (id: string): id is PurposeId => (PURPOSES as readonly string[]).includes(id)

/** The purposes of a crisis: the usual ones, with those that its file adds, changes or, by a weight of 0, takes away. */
export function purposesOf({ purposes }: Pick<CrisisFile, 'purposes'>): Purpose[] {
  const ids = [...PURPOSES, ...Object.keys(purposes).filter((id) => !isUsual(id))]
  return ids.flatMap((id) => {
    const given = Object.hasOwn(purposes, id) ? purposes[id] : undefined
    const like = isUsual(id) ? id : (given?.like ?? 'coerce')
    const weight = given?.weight ?? 1
    if (weight === 0) return []
    return {
      id,
      words: given?.name ?? PURPOSE_WORDS[like],
      like,
      prior: {
        group: weight * STRENGTH * SHARES.group[like],
        own: weight * STRENGTH * SHARES.own[like],
      },
      seeks: SEEKS[like],
      avoids: AVOIDS[like],
    }
  })
}
