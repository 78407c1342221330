/**
 * What an author said after an act bears on its aim. The contents are read as everywhere in the model: a cautious or
 * reciprocating side assures more than a bullying one, which threatens more; demonstrating is attributed to the first
 * two, punishing to the third, with the credibility of a channel that nothing is known of. The identification of aim
 * with strategy is judgement (docs/assess.md).
 */

import type { RecordRow } from '../crisis/record/row.js'
import { ASSURE, CONTENT_LIKELIHOOD, CONTENTS_TOLD, DENY, THREATEN } from '../model/messages/equations.js'
import { type Moment, mayPrecede } from '../terms/may-precede.js'
import type { WordsRatio } from './evidence.js'

/** What is heard of a row of the record: when it was, who said it, and what. */
type Heard = Pick<RecordRow, 'when' | 'author' | 'content'>

/** Days after an act within which words are taken to be about it. */
export const ABOUT_DAYS = 3
/** Contents that bear on the aim of an act before them. */
export const BEARS_ON_AIM: readonly string[] = ['assure', 'threaten', 'deny']
/** Credibility of a channel that nothing is known of. */
const FRESH = 0.5

function ratio(content: number): number {
  const [cautious, reciprocating, bullying] = [0, 1, 2].map((m) => CONTENT_LIKELIHOOD[CONTENTS_TOLD * m + content])
  const spoken = (likelihood: number): number => FRESH * likelihood + (1 - FRESH) / 5
  return spoken(bullying) / spoken((cautious + reciprocating) / 2)
}

/**
 * Ratios of what the given parties said within days of an act: assurances apart from threats and denials. Each content
 * counts once.
 */
export function wordsAfter(
  record: readonly Heard[],
  parties: readonly string[],
  act: Moment,
): Omit<WordsRatio, 'claims'> {
  const said = new Set<string>()
  for (const row of record) {
    if (row.content === undefined || !mayPrecede(act, row.when) || row.when.from > act.from + ABOUT_DAYS) continue
    if (row.author.parties.some(({ id }) => parties.includes(id))) said.add(row.content)
  }
  return {
    assurance: said.has('assure') ? ratio(ASSURE) : 1,
    statement: (said.has('threaten') ? ratio(THREATEN) : 1) * (said.has('deny') ? ratio(DENY) : 1),
  }
}
