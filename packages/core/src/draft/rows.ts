/** Events become rows of the record, each a draft until somebody judges it. */
import type { Column } from '../crisis/schema/record.js'
import type { DraftField, DraftFields, DraftRow } from './article.js'
import type { Event } from './events.js'

/** Words that begin the note of every row of a draft. */
export const DRAFT_MARK = 'draft, to be judged'

const SURENESS = { high: 'H', medium: 'M', low: 'L' } as const

/** How sure the row is as a whole: as its weakest cell of who, what and when. */
function confidenceOf(fields: DraftFields): 'H' | 'M' | 'L' {
  const sures = (['actor', 'action', 'date'] as const).map((column) => fields[column]?.sure ?? 'low')
  return SURENESS[sures.includes('low') ? 'low' : sures.includes('medium') ? 'medium' : 'high']
}

const ORDER: readonly Column[] = ['id', 'date', 'actor', 'action', 'target', 'place', 'site']

/**
 * Rows of the record, in the order of the events.
 * @param prefix of the ids @param source what is written into the column `source`
 */
export function rowsOf(
  events: readonly Event[],
  { prefix, source, text }: { prefix: string; source: string; text: string },
): DraftRow[] {
  const ids = new Map(events.map((event, n) => [event, `${prefix}${n + 1}`]))
  return events.map((event) => {
    const id = ids.get(event) ?? prefix
    const words = text.slice(event.sentence.from, event.sentence.until).replace(/\s+/g, ' ')
    const about = event.about === undefined ? undefined : ids.get(event.about)
    const fields: DraftFields = {
      id: { value: id, sure: 'high', rule: 'numbered' },
      ...event.fields,
      ...(event.type === 'act' && !event.isPosture
        ? { channel: { value: 'kinetic', sure: 'high', rule: 'an act of force' } }
        : {}),
      ...(about === undefined ? {} : { of: { value: about, sure: 'medium', rule: 'the act before that fits' } }),
    }
    if (event.type === 'statement' && fields.channel === undefined)
      fields.channel = { value: 'public', sure: 'medium', rule: 'said in public' }
    const span = { from: event.sentence.from, until: event.sentence.until }
    fields.summary = {
      value: `${words} [conf=${confidenceOf(event.fields)}]`,
      sure: 'high',
      rule: 'the sentence itself',
      span,
    }
    fields.source = { value: source, sure: 'high', rule: 'the article' }
    const unsure = (Object.entries(event.fields) as [Column, DraftField][])
      .filter(([, { sure, value }]) => sure !== 'high' && value !== '')
      .map(([column]) => column)
    if (unsure.length > 0)
      fields.judged = {
        value: unsure.filter((column) => column !== 'note').join(' '),
        sure: 'high',
        rule: 'cells of which the rule is not sure',
      }
    const place = `sentence ${event.sentence.number}, characters ${event.from}-${event.until}`
    const note = event.fields.note?.value
    fields.note = {
      value: [DRAFT_MARK, place, ...(note === undefined ? [] : [note])].join('; '),
      sure: 'high',
      rule: 'where the row is from',
      span: { from: event.from, until: event.until },
    }
    return {
      id,
      sentence: event.sentence.number,
      also: [...event.also].sort((a, b) => a - b),
      span: { from: event.from, until: event.until },
      text: words,
      fields: inOrder(fields),
    }
  })
}

function inOrder(fields: DraftFields): DraftFields {
  const rest = (Object.keys(fields) as Column[]).filter((column) => !ORDER.includes(column))
  return Object.fromEntries(
    [...ORDER, ...rest].filter((column) => fields[column] !== undefined).map((column) => [column, fields[column]]),
  )
}
