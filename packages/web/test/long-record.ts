/**
 * A crisis with as many rows as are asked for: acts, messages, counts, revisions, with places, contested figures and
 * intervals. Sound for the loader.
 */
import { dayOf, formatDay } from '@standoff/core/kernel'
import type { CrisisTexts } from '../src/editing/texts.js'

/** The same numbers every time: a small generator of its own, so that no test hangs on chance. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const SITES = 40
const FROM = '2028-01-01'
const UNTIL = '2031-12-31'

const crisisYaml = (): string => `standoff: 1
title: Long record
summary: Two invented states, three armed groups, and more rows than anybody reads in a day.
window: { from: ${FROM}, until: ${UNTIL} }
parties:
  northland: { kind: principal, role: strong, name: Northland }
  southland: { kind: principal, role: patron, name: Southland }
  red: { kind: proxy, name: Red Brigade }
  amber: { kind: proxy, name: Amber Front }
  slate: { kind: proxy, name: Slate Column }
  eastland: { kind: intermediary, name: Eastland }
  outsiders: { kind: context, name: Outsiders }
ties:
  - { patron: southland, proxy: red }
  - { patron: southland, proxy: amber }
  - { patron: southland, proxy: slate }
channels:
  public: { name: Public statements, between: [northland, southland], private: false }
  eastland: { name: Through Eastland, between: [northland, southland], through: [eastland], private: true }
sites:
${Array.from({ length: SITES }, (_, n) => `  base-${n}: { name: Base ${n}, of: ${n % 4 === 3 ? 'southland' : 'northland'}, lat: ${(30 + (n % 8) * 1.1).toFixed(2)}, lon: ${(38 + Math.floor(n / 8) * 1.7).toFixed(2)}, precisionKm: ${5 + (n % 5) * 5}, exposed: 20, cover: 0.6 }`).join('\n')}
record:
  file: record.csv
  mainSeries: Northland count
`

const COLUMNS = [
  'id',
  'date',
  'actor',
  'action',
  'target',
  'place',
  'site',
  'killed',
  'killed_low',
  'killed_high',
  'injured',
  'weapons',
  'channel',
  'denied_by',
  'summary',
  'source',
  'author',
  'rung',
  'content',
  'through',
  'series',
  'total',
  'known',
  'of',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>

const cell = (value: string | number | undefined): string => {
  const text = value === undefined ? '' : `${value}`
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The texts of a crisis of `rows` rows. */
export function longCrisis(rows: number): CrisisTexts {
  const next = numbers(7)
  const among = <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)]
  const [first, last] = [dayOf(FROM), dayOf(UNTIL)]
  let attacks = 0
  const all = Array.from({ length: rows }, (_, n): Row => {
    const day = first + Math.floor((n / rows) * (last - first - 10))
    const source = `https://example.org/reports/${n}`
    const id = `L-${`${n}`.padStart(5, '0')}`
    const date = formatDay(day)
    const turn = n % 20
    if (turn === 19)
      return {
        id,
        date,
        actor: 'Northland (count)',
        action: 'official_count',
        series: 'Northland count',
        total: Math.round(attacks * 1.2),
        summary: `Running total at row ${n} [conf=H]`,
        source,
        channel: 'official_report',
      }
    if (turn === 18 && n > 40)
      return {
        id,
        date,
        actor: 'Northland',
        action: 'revise_casualties',
        of: `L-${`${n - 18}`.padStart(5, '0')}`,
        injured: Math.floor(next() * 20),
        summary: `A later count for row ${n - 18} [conf=M]`,
        source,
      }
    if (turn >= 14) {
      const from = among(['northland', 'southland'])
      return {
        id,
        date,
        actor: from,
        author: from,
        action: 'message',
        target: from === 'northland' ? 'southland' : 'northland',
        content: among(['warn', 'assure', 'threaten', 'offer', 'deny', 'reject']),
        through: among(['public', 'eastland']),
        summary: `Message ${n}: what it says does not matter, but it is a sentence of ordinary length [conf=H]`,
        source,
      }
    }
    if (turn === 13)
      return {
        id,
        date,
        actor: 'Outsiders',
        author: 'outsiders',
        action: 'bombing',
        place: 'somewhere',
        killed: Math.floor(next() * 5),
        summary: `Terror by an outsider, row ${n} [conf=L]`,
        source,
      }
    const killed = next() < 0.12 ? Math.ceil(next() * 4) : 0
    const contested = next() < 0.15
    const own = turn === 12
    attacks += own ? 0 : 1
    return {
      id,
      date: n % 37 === 5 ? `${date}/${formatDay(day + 6)}` : date,
      actor: own ? 'northland' : 'a group',
      author: own ? 'northland' : turn % 4 === 0 ? 'red | amber | slate' : among(['red', 'amber', 'slate']),
      action: own ? 'air_strike' : 'attack',
      target: own ? 'southland' : 'northland',
      site: n % 53 === 7 ? undefined : `base-${Math.floor(next() * SITES)}`,
      killed,
      killed_low: contested ? 0 : killed,
      killed_high: contested ? killed + 3 : killed,
      injured: contested ? `${Math.floor(next() * 3)}-${3 + Math.floor(next() * 9)}` : Math.floor(next() * 4),
      weapons: contested
        ? `${1 + (n % 3)} drones (Northland); ${4 + (n % 4)} drones (the group)`
        : `${1 + Math.floor(next() * 6)} rockets`,
      channel: 'kinetic',
      denied_by: n % 91 === 0 ? 'Southland' : undefined,
      summary: `Act ${n} on a base, told in a sentence of ordinary length so that lists and searches have something to read [conf=M]`,
      source: `${source} ; https://example.net/other/${n}`,
    }
  })
  const lines = [COLUMNS.join(','), ...all.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))]
  return { name: 'crisis.yaml', text: crisisYaml(), beside: { 'record.csv': `${lines.join('\n')}\n` } }
}
