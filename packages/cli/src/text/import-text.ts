/** What `standoff import` prints: the mapping, who is who, what became of the rows, and what was judged. */
import type { ImportDraft as Draft, Layout } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { type Column, table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'

interface Told {
  source: string
  file: string
  encoding: string
  layout: Layout
  draft: Draft
  problems: readonly unknown[]
  written: readonly string[]
  /** The crisis that the rows went into. */
  into?: string
}

/** Labels and actors that are shown; JSON has all. */
const MOST_LABELS = 40
const MOST_ACTORS = 12

const number = (value: number): string => value.toLocaleString('en')
const RIGHT: Column = { head: 'rows', right: true }

export function importText(told: Told, style: Style): string {
  const { file, layout, draft, written, into } = told
  const { totals } = draft
  const lines = [
    style.bold(printable(`${file}: ${number(totals.all)} ${totals.all === 1 ? 'row' : 'rows'} of ${layout.title}`)),
    '',
    ...section(style, 'Columns', columns(layout, draft, style)),
    ...section(style, 'Labels', labels(draft)),
    ...section(style, into === undefined ? 'Actors' : `Actors in ${into}`, actors(draft, style)),
    ...section(style, 'What became of the rows', fates(draft, layout, style)),
    ...section(style, 'Judged, and marked so in the column judged', judged(draft)),
    ...(written.length === 0
      ? [wrap('Nothing was written, as no row is left.', style.width)]
      : ['Written', ...written.map((path) => `  ${printable(path)}`)]),
    ...(written.length === 0 ? [] : next(told)),
  ]
  return `${lines.join('\n')}\n`
}

const section = (style: Style, head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [style.bold(printable(head)), ...lines, '']

function columns(layout: Layout, { unread }: Draft, style: Style): string[] {
  const lines = layout.columns.map(({ from, to, how }) =>
    hung(`${from} -> ${to}${how === undefined ? '' : `: ${how}`}`, style),
  )
  return unread.length === 0 ? lines : [...lines, hung(`not read: ${unread.join(', ')}`, style)]
}

function labels({ labels: all }: Draft): string[] {
  const shown = all.slice(0, MOST_LABELS)
  const rows = shown.map(({ label, action, rung, rows: count }) => [
    printable(label),
    action === undefined ? 'left out' : rung === undefined ? action : `${action}, ${rung}`,
    number(count),
  ])
  const rest = all.length - shown.length
  return [
    ...table([{ head: 'of the source' }, { head: 'in the record' }, RIGHT], rows),
    ...(rest > 0 ? [`  and ${rest} more: --json has all of them.`] : []),
  ]
}

function actors({ parties, actors: all }: Draft, style: Style): string[] {
  const kinds = new Map(
    parties.map(({ id, kind, patron }) => [id, patron === undefined ? kind : `${kind} of ${patron}`]),
  )
  const inside = all.filter(({ party }) => party !== undefined)
  const outside = all.filter(({ party }) => party === undefined)
  const shown = [...inside.slice(0, MOST_ACTORS), ...outside.slice(0, MOST_ACTORS)]
  const rows = shown.map(({ name, party, events }) => [
    printable(name).slice(0, style.width / 2),
    party === undefined ? 'nobody of this crisis' : `${party}${kinds.has(party) ? ` (${kinds.get(party)})` : ''}`,
    number(events),
  ])
  const rest = all.length - shown.length
  return [
    ...table([{ head: 'in the source' }, { head: 'in the crisis' }, RIGHT], rows),
    ...(rest > 0 ? [`  and ${number(rest)} more names: --json has all of them.`] : []),
    ...(parties.length > 0 && outside.length > 0
      ? [hung('A group that one of the two sides arms: --proxy "group=principal". Others stay nobody.', style)]
      : []),
  ]
}

function fates({ totals, rows }: Draft, layout: Layout, style: Style): string[] {
  const context = rows.filter(({ kind }) => kind === 'context').length
  const made = rows.length === totals.imported ? '' : `, as ${number(rows.length)} rows of the record`
  const rowsOf = [
    [`imported${made}`, number(totals.imported)],
    ['folded into another row', number(totals.folded)],
    ...totals.reasons.map(({ why, rows: count }) => [`left out: ${printable(why)}`, number(count)]),
    ['all', number(totals.all)],
  ]
  return [
    ...table([{ head: '' }, { head: '', right: true }], rowsOf),
    hung(`Folded into one are ${layout.folding}.`, style),
    ...(context > 0
      ? [
          hung(
            `${number(context)} of the rows of the record ${context === 1 ? 'is' : 'are'} context, as one side is nobody of the crisis or its label is: kept, and moves no output.`,
            style,
          ),
        ]
      : []),
  ]
}

const judged = ({ judged: all }: Draft): string[] =>
  all.length === 0
    ? []
    : table(
        [{ head: 'column' }, RIGHT],
        all.map(({ column, rows }) => [column, number(rows)]),
      )

function next({ written, into }: Told): string[] {
  const place = printable(into ?? written[0].replace(/[/\\]?crisis\.yaml$/, ''))
  return [
    '',
    'Next',
    `  standoff check ${place} --inert   what moves nothing, and why`,
    `  standoff assess ${place}          what the acts meant`,
  ]
}

const hung = (text: string, style: Style): string => {
  const [first, ...rest] = wrap(printable(text), style.width - 4, '').split('\n')
  return [`  ${first}`, ...rest.map((line) => `    ${line}`)].join('\n')
}
