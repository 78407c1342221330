/**
 * Acts of the record that the model leaves out or changes, and why. One list for the check, tables and reports. Where a
 * line of the crisis file would repair it, the entry has that line.
 */
import { dayOf } from '../../terms/dates.js'
import { MOST } from '../limits.js'
import { ladderOf, menuOf } from '../menu.js'
import type { RecordRow } from '../record/row.js'
import type { CrisisFile } from '../schema/crisis.js'
import { addedOptions, optionOf, optionYaml } from './added-options.js'
import { fateOf, isForceRung, someRung } from './fate.js'
import { optionFor } from './hit.js'

/** `out`: not carried at all. `changed`: carried, but not as it stands there. */
export type LeftOutKind = 'out' | 'changed'

/** A line of YAML, and where in the crisis file it goes; `under` is empty for the top level. */
export interface Mend {
  under: string
  yaml: string
  /** The line takes the place of one that is there. */
  replaces?: true
}

export interface LeftOut {
  kind: LeftOutKind
  /** Rows of the record. */
  ids: string[]
  /** The day of the first, as its row states it. */
  date: string
  /** Who did what, as the rows state it. */
  what: string
  why: string
  mend?: Mend
  /** Where the first row stands. */
  file: string
  line: number
  column: string
}

const MOST_NAMED = 12

/** Ids in a sentence: the first dozen, and how many more. */
export function idsInWords(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_NAMED).join(', ')
  return ids.length > MOST_NAMED ? `${named} and ${ids.length - MOST_NAMED} more` : named
}

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

/** The line that adds an option to the menu of a principal, as the file has it. */
export function optionLine(file: CrisisFile, principal: string, id: string, fields: string): Mend {
  const menu = Object.hasOwn(file.options, principal) ? file.options[principal] : undefined
  if (Array.isArray(menu)) return { under: `options.${principal}`, yaml: `- { id: ${id}, ${fields.slice(2)}` }
  if (menu !== undefined && !isEmpty(menu.extend))
    return { under: `options.${principal}.extend`, yaml: `${id}: ${fields}` }
  if (menu !== undefined) return { under: `options.${principal}`, yaml: `extend: { ${id}: ${fields} }` }
  if (!isEmpty(file.options)) return { under: 'options', yaml: `${principal}: { extend: { ${id}: ${fields} } }` }
  return { under: '', yaml: `options: { ${principal}: { extend: { ${id}: ${fields} } } }` }
}

/** The line that gives a row values of columns; where the row is amended already, the first of them. */
function amendLine({ record }: CrisisFile, id: string, columns: readonly string[]): Mend {
  const key = JSON.stringify(id)
  if (Object.hasOwn(record.amend, id)) return { under: `record.amend.${id}`, yaml: columns[0] }
  const fields = `{ ${columns.join(', ')} }`
  if (!isEmpty(record.amend)) return { under: 'record.amend', yaml: `${key}: ${fields}` }
  return { under: 'record', yaml: `amend: { ${key}: ${fields} }` }
}

/**
 * A label that stands for terror by an outsider, where a side of the crisis did it: that is force between the sides,
 * and its row does not say so.
 */
function isMislabelled({ kind, action, author, target, raw }: RecordRow, { parties }: CrisisFile): boolean {
  const isSide = (id: string): boolean => parties[id]?.kind === 'principal' || parties[id]?.kind === 'proxy'
  return (
    kind === 'context' &&
    raw.kind !== 'context' &&
    action === 'bombing' &&
    author.parties.some(({ id }) => isSide(id)) &&
    (target?.party === undefined || parties[target.party]?.kind !== 'context')
  )
}

const whoDid = (file: CrisisFile, { author, action, target }: RecordRow): string => {
  const who = author.parties.map(({ id }) => file.parties[id]?.name ?? id).join(', ') || author.text
  return `${action === '' ? 'an act' : action} by ${who === '' ? 'nobody named' : who}${target === undefined ? '' : ` on ${target.text}`}`
}

/** One entry for rows that share a cause. */
function entry(
  file: CrisisFile,
  rows: readonly RecordRow[],
  rest: Pick<LeftOut, 'kind' | 'why' | 'column'> & { mend?: Mend },
): LeftOut {
  const [first] = rows
  const others = rows.length > 1 ? ` and ${rows.length - 1} more` : ''
  const ids = rows.map(({ id }) => id)
  return {
    kind: rest.kind,
    ids,
    date: first.when.text,
    what: `${whoDid(file, first)}${others}`,
    why: rest.why,
    ...(rest.mend === undefined ? {} : { mend: rest.mend }),
    file: first.file,
    line: first.line,
    column: rest.column,
  }
}

/**
 * The acts of a record that the model does not carry, or not as they stand, in the order of time.
 * @param crisis with the rows that are read: those known by the as-of day, or all
 */
export function leftOut({
  file,
  record,
}: {
  readonly file: CrisisFile
  readonly record: readonly RecordRow[]
}): LeftOut[] {
  const acts = record.filter((row) => row.kind === 'act' || isMislabelled(row, file))
  const [from, until] = [dayOf(file.window.from), dayOf(file.window.until)]
  const before = acts.filter(({ when }) => when.from < from)
  const after = acts.filter(({ when }) => when.from >= until + 1)
  const within = acts.filter((row) => row.when.from >= from && row.when.from < until + 1)
  const list: LeftOut[] = []
  if (before.length > 0) {
    const fits = until - Math.floor(before[0].when.from) <= MOST.windowDays
    const wider = fits ? `window: { from: ${dayTextOf(before[0])}, until: ${file.window.until} }` : undefined
    list.push(
      outside(
        file,
        before,
        `before the window, which begins on ${file.window.from}${fits ? '' : `, and so far before it that no window holds both; a year may be mistyped`}`,
        wider,
      ),
    )
  }
  for (const row of within) list.push(...ofRow(file, row))
  const principals = Object.keys(file.parties).filter((id) => file.parties[id].kind === 'principal')
  for (const id of principals)
    for (const { option, rows } of addedOptions(file, id, within)) list.push(added(file, id, option, rows))
  const place = new Map(record.map(({ id }, n) => [id, n]))
  const placeOf = ({ ids }: LeftOut): number => place.get(ids[0]) ?? 0
  list.sort((a, b) => placeOf(a) - placeOf(b))
  if (after.length > 0) list.push(outside(file, after, `after the window, which ends on ${file.window.until}`))
  return list
}

/** The first day that a row states. */
const dayTextOf = ({ when }: RecordRow): string => when.text.slice(0, 10)

function outside(file: CrisisFile, rows: readonly RecordRow[], where: string, yaml?: string): LeftOut {
  const lies = rows.length === 1 ? 'it lies' : 'they lie'
  return entry(file, rows, {
    kind: 'out',
    why: `${lies} ${where}; the record is read within the window`,
    column: 'date',
    ...(yaml === undefined ? {} : { mend: { under: '', yaml, replaces: true } }),
  })
}

function added(
  file: CrisisFile,
  principal: string,
  option: Parameters<typeof optionYaml>[0],
  rows: readonly RecordRow[],
): LeftOut {
  const name = file.parties[principal]?.name ?? principal
  const why = `the menu of ${name} has no such option; one with usual values, ${option.id}, is added where the record is read, so that the ${rows.length === 1 ? 'act is' : 'acts are'} carried`
  return entry(file, rows, {
    kind: 'changed',
    why,
    column: 'rung',
    mend: optionLine(file, principal, option.id, optionYaml(option)),
  })
}

/** What is to be said of a single row within the window. */
function ofRow(file: CrisisFile, row: RecordRow): LeftOut[] {
  const fate = fateOf(row, file)
  const isByGroup = row.author.parties.every(({ id }) => file.parties[id]?.kind !== 'principal')
  const say = (kind: LeftOutKind, why: string, mend?: Mend): LeftOut[] => [
    entry(file, [row], { kind, why, column: 'rung', ...(mend === undefined ? {} : { mend }) }),
  ]
  if (row.kind !== 'act')
    return say(
      'out',
      'its label stands for terror by an outsider, which is no act of a side',
      amendLine(file, row.id, [
        'kind: act',
        `rung: ${someRung(ladderOf(file), isByGroup ? 'harass' : 'limited-strike')}`,
      ]),
    )
  if (fate.as === 'none')
    return say(
      'out',
      fate.why,
      fate.lacks === undefined ? undefined : amendLine(file, row.id, [`rung: ${fate.lacks.rung}`]),
    )
  if (fate.as === 'attack') return []
  const rung = ladderOf(file).find(({ id }) => id === fate.rung)
  if (rung?.kind === 'war') {
    return say(
      'changed',
      'it records a war. This version cannot play out a war: the row is used as one act of force, and everything read and forecast after it assumes that the standoff went on',
    )
  }
  const isCarried =
    (rung !== undefined && isForceRung(rung)) ||
    optionFor(menuOf(file, fate.principal), { rung: fate.rung, hit: fate.hit, warned: false }) >= 0
  if (isCarried) return []
  const option = optionOf(file, fate.principal, fate)
  const name = file.parties[fate.principal]?.name ?? fate.principal
  return say(
    'out',
    `the menu of ${name} has no option of the rung ${fate.rung}`,
    optionLine(file, fate.principal, option.id, optionYaml(option)),
  )
}

/** Where the line goes and the line itself, for a sentence. */
export function mendInWords({ under, yaml, replaces }: Mend): string {
  if (replaces) return `to use it, write ${yaml}`
  return under === '' ? `add to the crisis file: ${yaml}` : `add to the crisis file under ${under}: ${yaml}`
}

/** One entry in a sentence, for tables and reports. */
export function leftOutInWords({ kind, ids, date, what, why, mend }: LeftOut): string {
  const how = kind === 'out' ? 'left out' : 'carried with a change'
  return `${idsInWords(ids)} (${date}, ${what}): ${how}, as ${why}.${mend === undefined ? '' : ` To mend it, ${mendInWords(mend).replace(/^to use it, /, '')}`}`
}
