/**
 * What voices are on record as judging: of acts of force that are there, told by rows that are there, and not before
 * the act.
 */
import { dayOf } from '../../terms/dates.js'
import { nearest } from '../../terms/nearest.js'
import { isForceRung } from '../acts/fate.js'
import { ladderOf } from '../menu.js'
import { didYouMean, type Problem, show } from '../problem.js'
import type { RecordRow } from '../record/row.js'
import type { Judgement } from '../schema/asking.js'
import type { CrisisFile } from '../schema/crisis.js'
import type { Path } from '../yaml-tree.js'
import type { Places } from './context.js'

/**
 * Problems of the judgements of all voices, each at its place in the crisis file.
 * @param lacking rows could not be read, so that an unknown id may be theirs
 */
export function checkJudgements(
  name: string,
  file: CrisisFile,
  record: readonly RecordRow[],
  places: Places,
  lacking = false,
): Problem[] {
  const problems: Problem[] = []
  const add = (path: Path, found: string, expected: string, hint?: string): void => {
    problems.push({
      severity: 'error',
      file: name,
      ...places.locate(path),
      path: path.join('.'),
      found,
      expected,
      hint,
    })
  }
  const rows = new Map(record.map((row) => [row.id, row]))
  const force = new Set(
    ladderOf(file)
      .filter(isForceRung)
      .map(({ id }) => id),
  )
  /** The row of an id, or a complaint that there is none. */
  const rowAt = (path: Path, id: string): RecordRow | undefined => {
    const row = rows.get(id)
    if (row === undefined && !lacking)
      add(path, show(id), 'the id of a row of the record', didYouMean(nearest(id, [...rows.keys()])))
    return row
  }
  const check = (path: Path, { act: of, row: told, known }: Judgement): void => {
    const act = rowAt([...path, 'act'], of)
    if (act !== undefined && !(act.kind === 'act' && force.has(act.rung ?? '')))
      add([...path, 'act'], show(of), 'the id of an act of force')
    const row = told === undefined ? undefined : rowAt([...path, 'row'], told)
    if (act !== undefined && row !== undefined && row.when.until <= act.when.from)
      add(
        [...path, 'row'],
        `${show(told)} of ${row.when.text}`,
        `a row on or after ${act.when.text}, the day of the act`,
      )
    const first = row ?? act
    if (known !== undefined && first !== undefined && Math.floor(dayOf(known)) < Math.floor(first.when.from))
      add([...path, 'known'], show(known), `a date on or after ${first.when.text}, that of ${first.id}`)
  }
  for (const [id, voice] of Object.entries(file.voices))
    for (const [n, judgement] of voice.judgements.entries()) check(['voices', id, 'judgements', n], judgement)
  return problems
}
