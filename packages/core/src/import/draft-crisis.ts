import { MOST } from '../crisis/limits.js'
import { FORBIDDEN_KEYS } from '../crisis/yaml-tree.js'
import { dayOf, endOfDay, formatDay } from '../terms/dates.js'
import type { Draft } from './draft.js'

/** Names that a file lists, so that one with thousands stays readable. */
const MOST_NAMES = 900

/** A text as YAML and JSON write it. */
const quoted = (text: string): string => JSON.stringify(text)
const list = (names: readonly string[]): string => `[${names.map(quoted).join(', ')}]`

/**
 * The days of the rows between parties, or of all where there are none; the last of them where they are more than a
 * window may have.
 */
export function windowOf(rows: Draft['rows']): { from: string; until: string; isCut: boolean } {
  let [from, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const between = rows.filter(({ kind }) => kind !== 'context')
  for (const { date } of between.length > 0 ? between : rows) {
    if (date === undefined) continue
    const parts = date.split('/')
    from = Math.min(from, Math.floor(dayOf(parts[0])))
    end = Math.max(end, endOfDay(parts[parts.length - 1]))
  }
  const first = Math.max(from, end - MOST.windowDays)
  // A window has two days at least.
  return { from: formatDay(first), until: formatDay(Math.max(end - 1, first + 1)), isCut: first > from }
}

/**
 * A minimal crisis file for a draft that has rows: its parties, its window, who is nobody of it, and where the record
 * lies. What the source does not say is marked as judged.
 * @param about the source: its title, address and terms; the name of the file that was read
 * @param recordFile name of the CSV file beside it
 * @param recordMore further lines of `record`, such as a mapping of columns
 */
export function draftCrisis(
  draft: Draft,
  about: { title: string; url?: string; terms?: string; file: string },
  recordFile: string,
  recordMore: readonly string[] = [],
): string {
  const { parties, aliases, outsiders, rows } = draft
  const window = windowOf(rows)
  const principals = parties.filter(({ kind }) => kind === 'principal')
  const patrons = new Set(parties.map(({ patron }) => patron))
  const party = ({ id, name, kind }: Draft['parties'][number]): string[] => {
    const names = (aliases.get(id) ?? [])
      .filter((one) => one !== name && one !== id && !one.startsWith(`${name} (`))
      .slice(0, MOST_NAMES)
    const role = patrons.has(id) ? 'patron' : 'strong'
    return [
      `  ${id}:`,
      `    kind: ${kind}`,
      ...(kind === 'principal' ? [`    role: ${role}`, '    judged: [role]'] : []),
      `    name: ${quoted(name)}`,
      ...(names.length === 0 ? [] : [`    aliases: ${list(names)}`]),
    ]
  }
  const ties = parties.filter(({ patron }) => patron !== undefined)
  // No key of a mapping may be called so; whom no line names is nobody all the same.
  const strangers = outsiders.filter((name) => !FORBIDDEN_KEYS.has(name)).slice(0, MOST_NAMES)
  return [
    `# A draft made by standoff import from ${about.title}. Check what is judged, and what was left out.`,
    'standoff: 1',
    `title: ${quoted(`${principals.map(({ name }) => name).join(' and ')} (draft)`)}`,
    window.isCut
      ? `# The rows reach back further than a window may; it has the last ${MOST.windowDays} days.`
      : '# The days of the first and the last row between its parties.',
    `window: { from: ${window.from}, until: ${window.until} }`,
    'sources:',
    `  - name: ${quoted(`${about.title} (${about.file})`)}`,
    ...(about.url === undefined ? [] : [`    url: ${quoted(about.url)}`]),
    ...(about.terms === undefined ? [] : [`    terms: ${quoted(about.terms)}`]),
    'parties:',
    ...parties.flatMap(party),
    ...(ties.length === 0
      ? []
      : ['ties:', ...ties.map(({ id, patron }) => `  - { patron: ${patron}, proxy: ${id}, alignment: unknown }`)]),
    'record:',
    `  file: ${quoted(recordFile)}`,
    ...recordMore.map((line) => `  ${line}`),
    ...(strangers.length === 0
      ? []
      : [
          '  actors: # nobody of this crisis, as neither is one of the two sides nor tied to one',
          ...strangers.map((name) => `    ${quoted(name)}: context`),
        ]),
    '',
  ].join('\n')
}
