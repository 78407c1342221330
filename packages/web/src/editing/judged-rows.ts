/**
 * What a visitor has said of the rows of a draft, and how an accepted one is written. An accepted row counts as such
 * only while the record has it: where the change is undone, it is to be judged again.
 */
import type { Draft, DraftRow } from '@standoff/core'
import { DRAFT_MARK } from '@standoff/core/kernel'

/** @member id of an accepted row in the record */
export type Judgement = { as: 'accepted'; id: string } | { as: 'rejected' }
/** By the ids of the draft. */
export type Judgements = Readonly<Record<string, Judgement>>

export type Standing = 'left' | 'accepted' | 'rejected'

export function standingOf(id: string, judged: Judgements, has: (id: string) => boolean): Standing {
  const judgement = Object.hasOwn(judged, id) ? judged[id] : undefined
  if (judgement === undefined) return 'left'
  return judgement.as === 'rejected' || has(judgement.id) ? judgement.as : 'left'
}

export function countStandings(standings: readonly Standing[]): Record<Standing, number> {
  const counts = { left: 0, accepted: 0, rejected: 0 }
  for (const standing of standings) counts[standing] += 1
  return counts
}

/** The next row that is left, after one and from the start again; nothing where all others are judged. */
export function nextLeft(standings: readonly Standing[], after: number): number | undefined {
  for (let n = 1; n < standings.length; n++) {
    const at = (after + n) % standings.length
    if (standings[at] === 'left') return at
  }
  return undefined
}

/** What a row of a draft stands among. */
export interface Among {
  judged: Judgements
  /** How a row of the draft stands, by its id there. */
  standing: (id: string) => Standing
  /** Whether another row of the record has an id. */
  taken: (id: string) => boolean
}

/** The row that a row of the draft is about, where that is not in the record: the tie cannot be written then. */
export function looseTie({ fields }: DraftRow, { standing }: Pick<Among, 'standing'>): string | undefined {
  const of = fields.of?.value ?? ''
  return of === '' || standing(of) === 'accepted' ? undefined : of
}

/**
 * The cells of a row as they are written: its note says that it was judged, its id is one that the record does not
 * have, and a claim about a row that was not accepted is about none.
 */
export function cellsOf(row: DraftRow, as: 'accepted' | 'corrected', among: Among): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [column, { value }] of Object.entries(row.fields)) if (value !== '') cells[column] = value
  cells.note = (cells.note ?? '').replace(DRAFT_MARK, `drafted from an article, ${as}`)
  for (let n = 2; among.taken(cells.id); n++) cells.id = `${row.id}-${n}`
  const loose = looseTie(row, among)
  if (loose !== undefined) {
    delete cells.of
    cells.note += `; about ${loose} of the draft, which was not accepted`
  } else if (cells.of !== undefined) {
    const tied = among.judged[cells.of]
    if (tied?.as === 'accepted') cells.of = tied.id
  }
  return cells
}

const placeOf = ({ span, fields }: DraftRow): string => `${span.from}-${span.until} ${fields.action?.value ?? ''}`

/** Judgements of the same words of the same article, where it was drafted anew, as with its day. */
export function judgedBefore(draft: Draft, before: Draft, judged: Judgements): Judgements {
  const ids = new Map(before.rows.map((row) => [placeOf(row), row.id]))
  return Object.fromEntries(
    draft.rows.flatMap((row) => {
      const judgement = judged[ids.get(placeOf(row)) ?? '']
      return judgement === undefined ? [] : [[row.id, judgement]]
    }),
  )
}
