/**
 * Rows of a record that move no output, and why. A row moves something where it is carried as an act, an order or a
 * message, where it asserts what is weighed, where a total or a revision is used, and where words follow an act that
 * they bear on.
 */
import { carriedActs } from '../crisis/acts/carried.js'
import { leftOut } from '../crisis/acts/left-out.js'
import { claimsOf } from '../crisis/claims/claims-of.js'
import { compileScenario } from '../crisis/compile.js'
import type { Crisis } from '../crisis/load.js'
import type { RecordRow } from '../crisis/record/row.js'
import { dayOf } from '../terms/dates.js'
import { mayPrecede } from '../terms/may-precede.js'
import { sortClaims } from './told-claims.js'
import { ABOUT_DAYS, BEARS_ON_AIM } from './words-after.js'

export interface InertRow {
  id: string
  why: string
  file: string
  line: number
}

/** Rows that move no output, in the order of the record; none where the crisis cannot be compiled. */
export function inertRows(crisis: Crisis): InertRow[] {
  const { file, record } = crisis
  const { scenario, problems } = compileScenario(crisis, {
    given: { record: true, through: dayOf(file.window.until) + 1, rows: [] },
  })
  if (problems.length > 0) return []
  const carried = carriedActs(crisis, scenario, Number.POSITIVE_INFINITY)
  const acts = new Set(carried.flatMap(({ rows }) => rows.map(({ id }) => id)))
  const forces = carried.filter(({ act }) => act.kind === 'own' || act.kind === 'attack').flatMap(({ rows }) => rows)
  const said = claimsOf(crisis)
  const sorted = sortClaims(said.claims, carried, scenario, scenario.steps)
  const idle = [...said.idle, ...sorted.idle]
  const weighed = new Set(
    [...sorted.standing.map(({ claim }) => claim), ...[...sorted.ofAct.values()].flat()].map(({ row }) => row),
  )
  const out = new Map(
    leftOut(crisis).flatMap(({ kind, ids, why }) => (kind === 'out' ? ids.map((id) => [id, why]) : [])),
  )
  const isHeard = ({ content, when, author }: RecordRow): boolean =>
    content !== undefined &&
    BEARS_ON_AIM.includes(content) &&
    forces.some(
      (act) =>
        mayPrecede(act.when, when) &&
        when.from <= act.when.from + ABOUT_DAYS &&
        act.author.parties.some(({ id }) => author.parties.some((one) => one.id === id || patronOf(id) === one.id)),
    )
  const patronOf = (group: string): string | undefined => file.ties.find(({ proxy }) => proxy === group)?.patron

  const whyInert = (row: RecordRow): string | undefined => {
    if (acts.has(row.id) || weighed.has(row.id)) return undefined
    if (row.when.until <= dayOf(file.window.from) || row.when.from >= dayOf(file.window.until) + 1)
      return 'it lies outside the window'
    const repeated = idle.find((one) => one.row === row.id)
    switch (row.kind) {
      case 'act':
        return out.get(row.id) ?? 'the model knows no such act'
      case 'count':
        return row.series === file.record.mainSeries
          ? undefined
          : `the runs go by the totals of ${file.record.mainSeries ?? 'no series: record.mainSeries names none'}`
      case 'revision':
        if (row.of === undefined || !acts.has(row.of)) return 'the act that it revises is not carried'
        return row.injured === undefined ? 'it tells nothing of the injured, for which revisions are read' : undefined
      case 'claim':
        return repeated?.why ?? 'its column `asserts` does not say what it claims, so nothing is weighed'
      case 'context':
        return 'it is context: it answers to nobody of this crisis'
      default:
        if (isHeard(row)) return undefined
        return repeated?.why ?? ofWords(row, file)
    }
  }
  return record.flatMap((row) => {
    const why = whyInert(row)
    return why === undefined ? [] : [{ id: row.id, why, file: row.file, line: row.line }]
  })
}

/** Why words, or an order, are not carried. */
function ofWords({ author, content }: RecordRow, { parties }: Crisis['file']): string {
  const [first] = author.parties
  if (first === undefined) return 'nobody of this crisis said it'
  const { kind, name } = parties[first.id]
  if (kind !== 'principal')
    return `${name} is not a principal, and its words follow no act of force of its side within three days`
  return `the model reads nothing from words of this content (${content ?? 'none'})`
}
