/** What `standoff draft` prints: each row with its sentence, its cells, how sure they are and the words they rest on. */
import type { Draft, DraftRow } from '@standoff/core'
import type { DraftField } from '@standoff/core/kernel'
import { hung } from '../terminal/hung.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'

/** Cells that say where the row is from and not what happened. */
const ABOUT_THE_ROW = new Set(['id', 'summary', 'source', 'note', 'judged', 'channel'])
const WIDEST_COLUMN = 13

/** The rows of a draft, and what to do with them. */
export function draftText(draft: Draft, name: string, style: Style): string {
  const { rows, sentences, dated, passedOver } = draft
  const head = `${name}: ${rows.length} draft ${rows.length === 1 ? 'row' : 'rows'} from ${sentences.length} ${sentences.length === 1 ? 'sentence' : 'sentences'}, ${dated === undefined ? 'no day of the article is told' : `dated ${dated}`}.`
  const parts = [
    wrap(`${head} None is a fact before you have judged it.`, style.width),
    ...rows.map((row, n) => rowText(row, n + 1, style)),
  ]
  if (dated === undefined && rows.length > 0)
    parts.push(
      wrap(
        'Days such as "on Tuesday" cannot be read without the day of the article: --dated 2024-01-28 says it.',
        style.width,
      ),
    )
  if (passedOver.length > 0)
    parts.push(
      wrap(
        `${passedOver.length} other ${passedOver.length === 1 ? 'word looks' : 'words look'} like an act and became no row; --passed-over lists them.`,
        style.width,
      ),
    )
  if (rows.length > 0)
    parts.push(
      wrap(
        'Nothing was written. --out FILE or --into CRISIS keeps rows that you accept, one by one on a terminal or by --accept 1,3.',
        style.width,
      ),
    )
  return parts.join('\n\n')
}

/** One row. */
export function rowText(row: DraftRow, number: number, style: Style): string {
  const also = row.also.length === 0 ? '' : `, also ${row.also.join(', ')}`
  const lines = [
    style.bold(`${number}  ${row.fields.action?.value ?? ''}`) + style.dim(`   sentence ${row.sentence}${also}`),
    ...hung('   ', row.text, style.width),
  ]
  for (const [column, field] of Object.entries(row.fields)) {
    if (ABOUT_THE_ROW.has(column) || (field.value === '' && field.ask === undefined)) continue
    lines.push(...hung(`   ${column.padEnd(WIDEST_COLUMN)} `, cellText(field), style.width))
  }
  const said = saidIn(row)
  if (said !== '') lines.push(...hung(`   ${'note'.padEnd(WIDEST_COLUMN)} `, said, style.width))
  return lines.join('\n')
}

/** Who says so and what is claimed: the note without its mark and the place of its words. */
const saidIn = ({ fields }: DraftRow): string => fields.note?.value.split('; ').slice(2).join('; ') ?? ''

const cellText = ({ value, sure, rule, ask }: DraftField): string =>
  `${value === '' ? '(open)' : value}  [${sure}: ${rule}]${ask === undefined ? '' : ` ? ${ask}`}`

/** What became no row, and why. */
export function passedOverText({ passedOver }: Draft, style: Style): string {
  if (passedOver.length === 0) return 'Nothing else looked like an act.'
  return [
    'What looked like an act and became no row of its own',
    ...passedOver.flatMap(({ sentence, words, why }) =>
      hung(`  ${String(sentence).padStart(3)}  `, `${words}: ${why}`, style.width),
    ),
  ].join('\n')
}
