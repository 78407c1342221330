import { z } from 'zod'
import { ACTION_LABELS } from '../actions.js'
import { DATE_ORDERS } from '../foreign-date.js'
import { LIMITS } from '../limits.js'
import { id, listOf, mapping, name, oneOf, text, within } from './common.js'

/** Columns of the record, in order, and what they mean. The first nineteen are those of a chronicle. */
export const COLUMNS = {
  id: 'Name of the row, used once.',
  date: 'Day, time with zone, or interval `a/b`. A day is the local day at the event.',
  actor: 'Who did it, as the source says; matched to a party by its id, name, aliases or `record.actors`.',
  action: 'What was done: a label of the table of actions.',
  target: 'To whom or to what.',
  place: 'Where, as the source says; matched to a site by its id, name, aliases or `record.places`.',
  lat: 'Latitude in degrees.',
  lon: 'Longitude in degrees.',
  killed: 'People killed, best figure.',
  killed_low: 'The lowest figure of the sources; the best one where empty.',
  killed_high: 'The highest figure of the sources; the best one where empty.',
  injured: 'People injured: a number, a range, or a text that starts with one. The text is kept.',
  weapons: 'Weapons used, in words; numbers in it are read, with their sources in brackets. The text is kept.',
  channel:
    'Matched on its start: kinetic, public, official_report, official_contact, intermediary (...), back channel (...), leak, accident, indirect.',
  claimed_by: 'Who claims it; `none` where nobody does, empty where that is not known.',
  attributed_by: 'Who attributes it to whom: `US -> Kataib Hezbollah; Iraq -> ISIS`.',
  denied_by: 'Who denies it.',
  summary: 'One sentence. `[conf=H]`, `[conf=M]` or `[conf=L]` at its end is how sure the compiler is.',
  source: 'Where it says so; several parted by ` ; `.',
  archive:
    'Address of an archived copy of the source; several parted by ` ; ` in the order of `source`, `-` where one has none.',
  copy: 'Local copy of the source: its path from the folder of the crisis file; several as in `archive`.',
  sha256:
    'SHA-256 of that copy, 64 hexadecimal digits; several as in `archive`. `standoff check --sources` compares them.',
  kind: 'act, message, count, revision, order, claim or context; from the table of actions where empty.',
  author:
    'Party id; `a | b` for one of several, `a:2 | b` with weights, `a + b` for both together; from `actor` where empty.',
  rung: 'Rung of the ladder; from the table of actions where empty.',
  attacks: 'How many attacks the row stands for; 1 where empty.',
  n_weapons: 'Number of weapons or a range; read from `weapons` where empty.',
  known: 'Date from which it was known; its own where empty.',
  written:
    'Day on which its summary was written, or the latest day of which that is sure; that of the file where empty.',
  through: 'Intermediary or channel by id; from `channel` where empty.',
  content:
    'What a message says: warn, assure, threaten, offer, accept, deny, demand, comply (in part), fulfil (in full), reject, drop, truce, mediate, other.',
  deadline: 'Deadline of a demand: its last day, or a time.',
  aim: 'demonstrate or punish, where the record settles it.',
  order: 'restrain, hold, free or press.',
  site: 'Site by id; from `place` where empty.',
  order_to: 'Party ids of the proxies that an order reaches, parted by ` | `; all of its author where empty.',
  judged: 'Names of the columns that are a judgement, parted by spaces.',
  note: 'Why a value was judged as it was, or any other remark.',
  of: 'Id of the row that a revision revises, the last act at the same place where empty; of the row that a claim or denial is about.',
  series: 'Series that a running total belongs to; the words in brackets of `actor` where empty.',
  total: 'Running total; the number before "attacks" in `summary` where empty.',
  asserts:
    'What the row says is so: `hold PATRON` (its groups are told to hold back), `press PATRON`, `control PARTY`, `suspended GROUP`, `ordered ROW`, `behind ROW`, `author ROW GROUP`, `punish ROW`, `demonstrate ROW`; `not` before it denies it; several parted by `;`.',
  interest:
    'Whom the claim serves: denial, announcement, boast, admission, accusation, exoneration or witness; by who says what of whom where empty.',
} as const

export type Column = keyof typeof COLUMNS
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[]

const cell = z.union([z.string(), z.number(), z.boolean()], { error: 'a text or a number' })

/** One party, or one of several with weights. */
const oneOfParties = z.strictObject(
  {
    oneOf: listOf(id, 'a list of party ids')
      .min(1, { error: 'at least one party id' })
      .describe('The parties of which it is one.'),
    weights: mapping(id, within(0, 1e6), 'a mapping from parties to weights')
      .refine((weights) => Object.values(weights).some((weight) => weight > 0), {
        error: 'weights of which one at least is above 0',
      })
      .optional()
      .describe('How likely each, where they differ; taken from the model where absent.'),
  },
  { error: 'a party id, or { oneOf: [ids] }' },
)
const allParties = z.strictObject({
  allOf: listOf(id, 'a list of party ids')
    .min(1, { error: 'at least one party id' })
    .describe('The parties that did it together.'),
})
const author = z.union([id, oneOfParties, allParties], { error: 'a party id, { oneOf: [ids] } or { allOf: [ids] }' })

const rowShape = Object.fromEntries(
  COLUMN_NAMES.map((column) => {
    const kind =
      column === 'author'
        ? z.union([author, z.string()], { error: 'a party id, or { oneOf: [ids] }' })
        : column === 'judged'
          ? z.union([z.array(text), text], { error: 'a list of column names' })
          : cell
    return [column, kind.nullable().optional().describe(COLUMNS[column])]
  }),
)

const cells = z.strictObject(rowShape, { error: 'a mapping from columns to values' })
export type RowInput = Partial<Record<Column, unknown>>
const row = cells as unknown as z.ZodType<RowInput, RowInput>

/** The word in `record.actions` for a label whose rows are context. */
export const CONTEXT_LABEL = 'context'

const header = name.optional()
const columns = z
  .strictObject(
    Object.fromEntries(COLUMN_NAMES.map((column) => [column, header.describe(COLUMNS[column])])) as Record<
      Column,
      typeof header
    >,
    { error: 'a mapping from columns of the format to those of the file' },
  )
  .optional()

const label = z.enum([CONTEXT_LABEL, ...ACTION_LABELS], {
  error: 'a label of the table of actions, or context',
})

export const record = z.strictObject(
  {
    file: name.optional().describe('CSV file with one row an event, beside the crisis file.'),
    totals: name
      .optional()
      .describe('CSV file of running counts: date, series, cum_total, injured_cum, quality, source.'),
    rows: listOf(row, 'a list of rows', LIMITS.recordRows)
      .default([])
      .describe('Rows written here, with the same fields as the columns.'),
    columns: columns.describe(
      'What the columns of the CSV file are called, where they have other names: `{ date: Datum, actor: Who }`. The file is then read as spreadsheets write it.',
    ),
    actions: mapping(text, label, 'a mapping from texts to labels of the table of actions', LIMITS.names)
      .default({})
      .describe(
        'Texts in the column `action`, whatever their case, and the label that each stands for; `context` where its rows are context.',
      ),
    dates: oneOf(DATE_ORDERS)
      .optional()
      .describe('What stands first in dates such as 08/01/2020. The file is then read as spreadsheets write it.'),
    mainSeries: name.optional().describe('Series of running totals that conditions the runs.'),
    actors: mapping(text, author, 'a mapping from texts to parties', LIMITS.names)
      .default({})
      .describe(
        'Texts in the columns `actor` and `target`, and the party each stands for; `context` for nobody of this crisis.',
      ),
    places: mapping(text, id, 'a mapping from texts to sites', LIMITS.names)
      .default({})
      .describe('Texts in the column `place`, and the site each stands for; `none` where it is none.'),
    amend: mapping(text, row, 'a mapping from row ids to columns', LIMITS.names)
      .default({})
      .describe('Columns that are added to rows of the CSV file or replaced, for what had to be judged.'),
  },
  { error: 'a record: { file, totals, rows, ... }' },
)

export type Author = z.output<typeof author>
export type RecordSection = z.output<typeof record>
