import { z } from 'zod'
import { MECHANISMS } from '../model/parameters.js'
import { describe } from '../terms/distribution.js'
import { ACTIONS } from './actions.js'
import { LIMITS, MOST } from './limits.js'
import { judgement, measure, QUESTION_SCHEMAS, viewpoint, voice } from './schema/asking.js'
import { crisisFile } from './schema/crisis.js'
import { demand } from './schema/demands.js'
import { givenFile } from './schema/given.js'
import { fullOption, rung } from './schema/options.js'
import { PARTY_SCHEMAS, tie } from './schema/parties.js'
import { channel, site } from './schema/places.js'
import { COLUMNS, record } from './schema/record.js'
import { driver, start, window } from './schema/time.js'
import { alternatives, descriptionOf, shapeOf, wordsOf } from './schema-walk.js'

type Schema = z.core.$ZodType

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

/** The name a schema goes by in the tables: `date`, `id`, `value` ... */
const titleOf = (schema: Schema): string | undefined => {
  const title = (z.globalRegistry.get(schema) as { title?: string } | undefined)?.title
  const def = schema._zod.def as { innerType?: Schema }
  return title ?? (def.innerType === undefined ? undefined : titleOf(def.innerType))
}

const plural = (what: string): string => (/^[a-z]+$/.test(what) ? `${what}s` : what)

/** What may stand in a field, in a few words. */
function takes(schema: Schema): string {
  const title = titleOf(schema)
  if (title !== undefined) return title
  const def = schema._zod.def as z.core.$ZodTypes['_zod']['def']
  if ('innerType' in def) return takes(def.innerType as Schema)
  switch (def.type) {
    case 'pipe':
      return takes(def.in as Schema)
    case 'union':
      return [...new Set(def.options.map((option) => takes(option as Schema)))].join(', ')
    case 'enum':
    case 'literal':
      return wordsOf(schema)
        .map((word) => `\`${word}\``)
        .join(', ')
    case 'number':
      return numberText(schema as unknown as z.ZodNumber)
    case 'array':
      return `list of ${plural(takes(def.element as Schema))}`
    case 'tuple':
      return `[${def.items.map((item) => takes(item as Schema)).join(', ')}]`
    case 'record':
      return 'mapping'
    case 'object': {
      const keys = Object.keys(def.shape)
      return `{ ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ', ...' : ''} }`
    }
    case 'boolean':
      return 'true, false'
    case 'string':
      return 'text'
    default:
      return 'anything'
  }
}

function numberText({ minValue, maxValue, format }: z.ZodNumber): string {
  const what = format === 'safeint' ? 'whole number' : 'number'
  if (minValue === null || minValue < -1e9) return what
  const low = Number(minValue.toPrecision(3))
  return maxValue === null || maxValue >= 1e9 ? `${what} from ${low}` : `${what}, ${low} to ${maxValue}`
}

/** What holds where a field is left out. */
function whenAbsent(schema: Schema): string {
  const def = schema._zod.def as { type: string; innerType?: Schema; defaultValue?: unknown }
  if (def.type === 'optional') return ''
  if (def.type === 'default' || def.type === 'prefault') {
    const text = JSON.stringify(def.defaultValue)
    return text === '{}' || text === '[]' ? '' : `\`${text.replaceAll('"', '')}\``
  }
  return def.innerType === undefined ? '**needed**' : whenAbsent(def.innerType)
}

const fields = (schema: Schema): string =>
  table(
    ['field', 'takes', 'if left out', 'meaning'],
    alternatives(schema).flatMap((one) =>
      Object.entries(shapeOf(one)).map(([key, field]) => [
        `\`${key}\``,
        takes(field),
        whenAbsent(field),
        descriptionOf(field),
      ]),
    ),
  )

const section = (title: string, schema: Schema): string => `### ${title}\n\n${fields(schema)}\n`

const actions = (): string =>
  table(
    ['label', 'kind', 'rung', 'content or order', 'how it is read'],
    Object.entries(ACTIONS).map(([label, { kind, rung: on, content, order, note }]) => [
      `\`${label}\``,
      kind,
      on ?? '',
      content ?? order ?? '',
      note,
    ]),
  )

const parameters = (): string =>
  table(
    ['key', 'symbol', 'belongs to', 'unit', 'prior', 'range', 'meaning'],
    Object.values(MECHANISMS)
      .flat()
      .map((one) => {
        const prior =
          'by' in one.prior
            ? Object.entries(one.prior.variants)
                .map(([variant, prior]) => `${variant}: ${describe(prior)}`)
                .join('; ')
            : describe(one.prior)
        return [
          `\`${one.key}\``,
          one.symbol,
          one.scope,
          one.unit,
          prior,
          `${one.range[0]} to ${one.range[1]}`,
          `${one.name}: ${one.meaning}${one.tuned ? ' *' : ''}`,
        ]
      }),
  )

const limits = (): string =>
  table(
    ['limit', 'at most'],
    [
      ['a file', `${LIMITS.fileCharacters / 1024 / 1024} MiB`],
      ['a YAML or JSON file', `${LIMITS.yamlCharacters / 1024 / 1024} MiB; a long record belongs in a CSV file`],
      ['words, marks and lines of a YAML or JSON file', String(LIMITS.yamlParts)],
      ['rows of the record', String(LIMITS.recordRows)],
      ['columns of a CSV file; its cells', `${LIMITS.columns}; ${LIMITS.cells}`],
      ['members of a mapping or list, such as parties or measures', String(LIMITS.members)],
      ['entries of `record.actors`, `places` and `amend`', String(LIMITS.names)],
      ['levels of nesting', String(LIMITS.depth)],
      ['values that aliases repeat', String(LIMITS.aliasValues)],
      ['problems that are listed', String(LIMITS.problems)],
      ['days of the window; its steps', `${MOST.windowDays}; ${MOST.steps}`],
      ['people killed or injured in a row', String(MOST.people)],
      ['weapons of a row or of an option', String(MOST.weapons)],
      ['attacks for which a row stands; a running total', `${MOST.attacks}; ${MOST.total}`],
      ['people exposed at a site; expected killed by one hit there', `${MOST.exposed}; ${MOST.killedByOne}`],
      ['value of a driver', String(MOST.driver)],
      ['attacks a day by one proxy, with drivers and under the order to press', String(MOST.attacksPerDay)],
      ['days of a delay, or until a driver ends', String(MOST.days)],
    ],
  )

/** The tables of docs/format.md, made from the schema itself. */
export function formatTables(): string {
  return [
    section('The file', crisisFile),
    section('`window`', window),
    ...Object.entries(PARTY_SCHEMAS).map(([kind, schema]) => section(`\`parties\` of kind ${kind}`, schema)),
    section('`ties`', tie),
    section('`channels`', channel),
    section('`sites`', site),
    section('`ladder`', rung),
    section('`options`', fullOption),
    section('`demands`', demand),
    section('`drivers`', driver),
    section('`start`', start),
    section('`viewpoints`', viewpoint),
    section('`voices`', voice),
    section('`judgements` of a voice', judgement),
    section('`measures`', measure),
    section('`questions` on an ending', QUESTION_SCHEMAS.ending),
    section('`questions` on a count', QUESTION_SCHEMAS.count),
    section('`record`', record),
    `### Columns of the record\n\n${table(
      ['column', 'meaning'],
      Object.entries(COLUMNS).map(([column, meaning]) => [`\`${column}\``, meaning]),
    )}\n`,
    `### Actions\n\n${actions()}\n`,
    `### Parameters\n\nA star marks what was tuned by hand on the record of 2023-24: agreement with it is calibration, not validation.\n\n${parameters()}\n`,
    section('The file of `--given`', givenFile),
    `### Limits\n\n${limits()}\n`,
  ].join('\n')
}
