/**
 * Crises that somebody might write: a shipped one with a few things changed that a slip, a search for the edge or an
 * odd conflict would change. A mutation is known by its seed and number, so that any of them can be made again.
 */
import { parse, stringify } from 'yaml'
import { ACTION_LABELS } from '../../src/crisis/actions.js'
import type { CrisisSource } from '../../src/crisis/load.js'
import { PARAMETERS } from '../../src/model/parameters.js'

/** Files of a crisis: `crisis.yaml` and the CSV files beside it. */
export type Files = Record<string, string>

/** What of a crisis is changed: the YAML as data, the record as rows of cells by column. */
interface Parts {
  // biome-ignore lint/suspicious/noExplicitAny: a crisis file before it is checked
  file: any
  rows: Record<string, string>[]
  dice: Dice
}

/** Small random numbers for the choice of mutations; not those of the model. */
class Dice {
  private state: number

  constructor(seed: number, n: number) {
    this.state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0
    for (let k = 0; k < 8; k++) this.unit()
  }

  /** mulberry32, by T. Ettinger (public domain). */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  below(n: number): number {
    return Math.floor(this.unit() * n)
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]
  }
}

const FACTORS = [0, 1e-9, 0.01, 0.5, 0.9, 1.1, 2, 10, 1000, 1e9, -1] as const
const TOLLS = ['0', '1', '3', '60', '500', '1981', '2000', '40000', '1000000', '10000000', '99999999999', ''] as const
const WEAPONS = [
  '',
  'none',
  '1 rocket',
  '12 missiles',
  '60 rockets (US); 200 rockets (Iraq)',
  '999 drones',
  '10000 rockets',
  '1000000 rockets',
  'multiple rockets',
] as const
const CONTENTS = ['warn', 'assure', 'threaten', 'offer', 'accept', 'deny'] as const
const ORDERS = ['restrain', 'hold', 'free', 'press'] as const
const RUNGS = [
  'threat',
  'posture',
  'harass',
  'limited-strike',
  'leader-strike',
  'large-strike',
  'direct-salvo',
  'patron-forces-strike',
  'heavy-direct-strike',
  'homeland-strike',
  'war',
  'quiet',
] as const

/** Every number of the file with the object that holds it. */
function numbersIn(
  value: unknown,
  found: [holder: Record<string | number, unknown>, key: string | number][] = [],
): typeof found {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, member] of Object.entries(value)) {
    if (key === 'standoff') continue
    if (typeof member === 'number') found.push([value as Record<string, unknown>, key])
    else numbersIn(member, found)
  }
  return found
}

const dayOfRow = (row: Record<string, string>): string => (row.date ?? '').slice(0, 10)
const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))

/** A value as a number or as a prior about it. */
function asPrior(value: number, dice: Dice): unknown {
  const size = Math.max(1e-6, Math.abs(value))
  return dice.of([
    { uniform: [value - 0.2 * size, value + 0.2 * size] },
    { lognormal: { median: size, sd: dice.of([0.01, 0.3, 1, 3]) } },
    { beta: [dice.of([0.05, 1, 50]), dice.of([0.05, 1, 50])] },
    { gamma: { shape: dice.of([0.1, 2, 100]), scale: size } },
    { normal: { mean: value, sd: 0.1 * size } },
    { point: value },
  ])
}

const MUTATIONS: Record<string, (parts: Parts) => void> = {
  number({ file, dice }) {
    const found = numbersIn({ ...file, record: undefined })
    if (found.length === 0) return
    const [holder, key] = dice.of(found)
    const before = holder[key] as number
    holder[key] = dice.unit() < 0.25 ? dice.of([0, 1, 0.5, 1e-6]) : before * dice.of(FACTORS)
  },
  prior({ file, dice }) {
    const found = numbersIn({
      sites: file.sites,
      channels: file.channels,
      parameters: file.parameters,
      drivers: file.drivers,
    })
    if (found.length === 0) return
    const [holder, key] = dice.of(found)
    holder[key] = asPrior(holder[key] as number, dice)
  },
  parameter({ file, dice }) {
    const { key, range } = dice.of(PARAMETERS)
    const [low, high] = range
    file.parameters = {
      ...file.parameters,
      [key]: dice.of([low, high, low + 0.5 * (high - low), low + 0.01 * (high - low)]),
    }
  },
  manyParameters(parts) {
    for (let k = 0; k < 6; k++) MUTATIONS.parameter(parts)
  },
  without({ file, dice }) {
    const key = dice.of([
      'viewpoints',
      'voices',
      'measures',
      'drivers',
      'channels',
      'sites',
      'calendar',
      'questions',
      'doctrine',
      'start',
      'parameters',
      'ladder',
      'options',
      'step',
      'lullDays',
    ])
    delete file[key]
  },
  member({ file, dice }) {
    const holder =
      file[
        dice.of(['viewpoints', 'voices', 'measures', 'drivers', 'channels', 'sites', 'calendar', 'questions', 'ties'])
      ]
    if (typeof holder !== 'object' || holder === null) return
    const key = dice.of(Object.keys(holder))
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else if (key !== undefined) delete holder[key]
  },
  noProxies({ file }) {
    for (const [id, party] of Object.entries<{ kind: string }>(file.parties))
      if (party.kind === 'proxy') delete file.parties[id]
    file.ties = []
    for (const [id, site] of Object.entries<{ of: string; reach?: unknown }>(file.sites ?? {})) {
      if (file.parties[site.of] === undefined) delete file.sites[id]
      else delete site.reach
    }
    delete file.drivers
  },
  roles({ file, dice }) {
    const sides = Object.values<{ kind: string; role?: string }>(file.parties).filter(
      ({ kind }) => kind === 'principal',
    )
    const [one, other] = dice.of([
      ['strong', 'strong'],
      ['patron', 'patron'],
      ['patron', 'strong'],
    ])
    if (sides.length === 2) [sides[0].role, sides[1].role] = [one, other]
  },
  patrons({ file, dice }) {
    const sides = Object.entries<{ kind: string }>(file.parties).flatMap(([id, { kind }]) =>
      kind === 'principal' ? [id] : [],
    )
    for (const tie of file.ties ?? []) if (dice.unit() < 0.5) tie.patron = dice.of(sides)
  },
  menu({ file, dice }) {
    const side = dice.of(
      Object.entries<{ kind: string }>(file.parties).flatMap(([id, { kind }]) => (kind === 'principal' ? [id] : [])),
    )
    const ids = [
      'threaten',
      'posture',
      'war',
      'limited-strike',
      'large-strike',
      'leader-strike',
      'warned-salvo',
      'unwarned-salvo',
      'punishing-salvo',
      'homeland-strike',
      'assure',
      'press',
      'free',
      'hold',
      'restrain',
    ]
    file.options = {
      ...file.options,
      [side]:
        dice.unit() < 0.4
          ? { remove: [dice.of(ids)] }
          : {
              extend: {
                [dice.of(ids)]: dice.of([
                  { weight: 0 },
                  { weight: 1000 },
                  { weapons: 0 },
                  { weapons: 10_000 },
                  { severity: 0 },
                  { severity: 1 },
                  { harm: 5 },
                  { leader: true },
                  { aim: 'punish' },
                  { warned: true, message: 'warn' },
                  { target: 'none' },
                ]),
              },
            },
    }
  },
  oneOption({ file, dice }) {
    const side = dice.of(
      Object.entries<{ kind: string }>(file.parties).flatMap(([id, { kind }]) => (kind === 'principal' ? [id] : [])),
    )
    file.options = { ...file.options, [side]: [{ id: 'nothing', rung: 'quiet' }] }
  },
  doctrine({ file, dice }) {
    file.doctrine = { rule: dice.of(['tft', 'gtft', 'wsls', 'grim', 'contrite']), error: dice.of([0, 0.05, 1]) }
  },
  viewpoint({ file, dice }) {
    const items = ['warning', 'assurance', 'casualties', 'weapons', 'site', 'statement', 'shelter']
    const accepts = Object.fromEntries(items.map((item) => [item, dice.of([0, 0.5, 1])]))
    file.viewpoints = {
      ...file.viewpoints,
      odd: { name: 'Odd', prior: { punish: dice.of([0, 1e-12, 0.5, 1]) }, accepts, deception: dice.of([0, 0.5, 1]) },
    }
  },
  voice({ file, rows, dice }) {
    if (rows.length === 0) return
    const { id } = dice.of(rows)
    const judgements = [{ act: id, says: dice.of(['punish', 'demonstrate']), row: id }]
    file.voices = { ...file.voices, odd: { name: 'Odd', judgements } }
  },
  claim({ file, rows, dice }) {
    if (rows.length === 0) return
    const party = dice.of(Object.keys(file.parties))
    const { id } = dice.of(rows)
    const said = dice.of([
      `hold ${party}`,
      `press ${party}`,
      `control ${party}`,
      `suspended ${party}`,
      `ordered ${id}`,
      `behind ${id}`,
      `author ${id} ${party}`,
      `punish ${id}`,
      `demonstrate ${id}`,
    ])
    const row = dice.of(rows)
    row.asserts = dice.unit() < 0.5 ? said : `not ${said}; punish ${id}`
    if (dice.unit() < 0.3) row.interest = dice.of(['denial', 'admission', 'boast', 'witness', 'announcement'])
    if (dice.unit() < 0.3)
      Object.assign(dice.of(rows), { claimed_by: party, attributed_by: `${party} -> ${party}`, denied_by: party })
  },
  time({ file, dice }) {
    const from = String(file.window.from)
    if (dice.unit() < 0.5) file.window.until = shifted(from, dice.of([1, 2, 5, 12, 40, 400]))
    else file.step = dice.of([1, 0.5, 0.25])
    if (dice.unit() < 0.3) file.lullDays = dice.of([1, 3650, 7])
  },
  noRows(parts) {
    parts.rows = []
  },
  dropRows(parts) {
    const keep = parts.dice.of([0.1, 0.5, 0.9])
    parts.rows = parts.rows.filter(() => parts.dice.unit() < keep)
  },
  shuffleRows({ rows, dice }) {
    for (let k = rows.length - 1; k > 0; k--) {
      const other = dice.below(k + 1)
      ;[rows[k], rows[other]] = [rows[other], rows[k]]
    }
  },
  again({ rows, dice }) {
    if (rows.length === 0) return
    const row = dice.of(rows)
    const copies = dice.of([1, 3, 30])
    for (let k = 0; k < copies; k++) rows.push({ ...row, id: `again-${rows.length}` })
  },
  oneDay({ rows, dice }) {
    if (rows.length === 0) return
    const day = dayOfRow(dice.of(rows))
    for (const row of rows) if (dice.unit() < 0.3) row.date = day
  },
  dates({ rows, dice }) {
    for (const row of rows) {
      const day = dayOfRow(row)
      if (dice.unit() > 0.3 || !isDay(day)) continue
      row.date =
        dice.unit() < 0.3
          ? `${day}/${shifted(day, dice.of([1, 4, 20]))}`
          : shifted(day, dice.of([-400, -7, -1, 1, 7, 400]))
    }
  },
  actors({ rows, file, dice }) {
    const ids = Object.keys(file.parties)
    for (const row of rows)
      if (dice.unit() < 0.2) row.author = dice.unit() < 0.2 ? `${dice.of(ids)} | ${dice.of(ids)}` : dice.of(ids)
  },
  targets({ rows, file, dice }) {
    const ids = Object.keys(file.parties)
    for (const row of rows) if (dice.unit() < 0.3) row.target = dice.of(ids)
  },
  actions({ rows, dice }) {
    for (const row of rows) if (dice.unit() < 0.2) row.action = dice.of(ACTION_LABELS)
  },
  rungs({ rows, dice }) {
    for (const row of rows) if (dice.unit() < 0.2) Object.assign(row, { kind: 'act', rung: dice.of(RUNGS) })
  },
  words({ rows, dice }) {
    for (const row of rows)
      if (dice.unit() < 0.15)
        Object.assign(
          row,
          dice.unit() < 0.6
            ? { kind: 'message', content: dice.of(CONTENTS) }
            : { kind: 'order', order: dice.of(ORDERS) },
        )
  },
  tolls({ rows, dice }) {
    for (const row of rows) {
      if (dice.unit() > 0.15) continue
      Object.assign(row, { killed: dice.of(TOLLS), killed_low: '', killed_high: '' })
      if (dice.unit() < 0.5) row.injured = dice.of(TOLLS)
    }
  },
  weapons({ rows, dice }) {
    for (const row of rows) if (dice.unit() < 0.2) row.weapons = dice.of(WEAPONS)
  },
  attacks({ rows, dice }) {
    for (const row of rows) if (dice.unit() < 0.1) row.attacks = dice.of(['0', '1', '3', '50', '400'])
  },
  sites({ rows, file, dice }) {
    const ids = ['', ...Object.keys(file.sites ?? {})]
    for (const row of rows) if (dice.unit() < 0.3) row.site = dice.of(ids)
  },
  totals({ rows, dice }) {
    const add = dice.of([0, 5, 200])
    for (const row of rows)
      if (/^\d+$/.test(row.total ?? '') && dice.unit() < 0.7) row.total = `${Number(row.total) + add}`
  },
  act({ rows, file, dice }) {
    const day = shifted(String(file.window.from), dice.below(60))
    rows.push({
      id: `added-${rows.length}`,
      date: day,
      actor: '',
      author: dice.of(Object.keys(file.parties)),
      kind: 'act',
      action: 'attack',
      rung: dice.of(RUNGS),
      target: dice.of(Object.keys(file.parties)),
      killed: dice.of(TOLLS),
      weapons: dice.of(WEAPONS),
      summary: 'An act that was added.',
    })
  },
}
const NAMES = Object.keys(MUTATIONS)

/** Mutation `n` of a seed: its files, those of the crisis that it was made of, and what was changed. */
export function mutated(
  crises: readonly Files[],
  seed: number,
  n: number,
): { files: Files; source: Files; changes: string[] } {
  const dice = new Dice(seed, n)
  const source = dice.of(crises)
  const file = parse(source['crisis.yaml'])
  const name = file.record?.file as string | undefined
  const parts: Parts = { file, rows: name === undefined ? [] : rowsOf(source[name]), dice }
  const changes = Array.from({ length: 1 + dice.below(4) }, () => dice.of(NAMES))
  for (const change of changes) MUTATIONS[change](parts)
  const files: Files = { ...source, 'crisis.yaml': stringify(file) }
  if (name !== undefined) files[name] = csvOf(parts.rows)
  return { files, source, changes: [String(file.title), ...changes] }
}

export const sourceOf = (files: Files): CrisisSource => ({
  name: 'crisis.yaml',
  text: files['crisis.yaml'],
  readText(name) {
    if (files[name] === undefined) throw new Error('no such file')
    return files[name]
  },
})

/** Rows of a CSV file by column; quoted cells as in RFC 4180. */
function rowsOf(text: string): Record<string, string>[] {
  const table: string[][] = [[]]
  let cell = ''
  let quoted = false
  const body = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < body.length; at++) {
    const c = body[at]
    if (quoted) {
      if (c === '"' && body[at + 1] === '"') cell += body[++at]
      else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"') quoted = true
    else if (c === ',' || c === '\n') {
      table[table.length - 1].push(cell)
      cell = ''
      if (c === '\n') table.push([])
    } else if (c !== '\r') cell += c
  }
  if (cell !== '' || table[table.length - 1].length > 0) table[table.length - 1].push(cell)
  const [header, ...rows] = table.filter((row) => row.length > 0)
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])))
}

function csvOf(rows: readonly Record<string, string>[]): string {
  const columns = [...new Set(['id', 'date', 'actor', 'action', ...rows.flatMap((row) => Object.keys(row))])]
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `${[columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((row) => row.map(cell).join(',')).join('\n')}\n`
}
