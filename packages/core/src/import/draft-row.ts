import type { Column } from '../crisis/schema/record.js'
import type { Place } from './sides.js'
import type { SourceEvent } from './source-event.js'

/** A row of the record that is made, its cells by their columns; empty ones are left out. */
export type DraftRow = Partial<Record<Column, string>>

/** The cells of a row of the record. */
export function draftRow(event: SourceEvent, place: Place, id: string): DraftRow {
  const { killed } = event
  const isContext = place.isContext
  const cells: Record<string, string | undefined> = {
    id,
    date: event.date,
    actor: place.actor,
    action: event.action,
    target: place.target,
    place: event.place,
    lat: event.lat !== '' && event.lon !== '' ? event.lat : '',
    lon: event.lat !== '' && event.lon !== '' ? event.lon : '',
    killed: killed === undefined ? '' : String(killed.best),
    killed_low: killed === undefined || killed.low === killed.best ? '' : String(killed.low),
    killed_high: killed === undefined || killed.high === killed.best ? '' : String(killed.high),
    summary: event.summary,
    source: event.sources.map((one) => one.replaceAll(' ; ', '; ')).join(' ; '),
    kind: isContext ? 'context' : '',
    author: place.author,
    rung: isContext ? '' : event.rung,
    judged: [...new Set(event.judged)].filter((column) => column !== 'rung' || !isContext).join(' '),
    note: event.notes.join('; '),
  }
  for (const [column, text] of Object.entries(event.more ?? {})) if ((cells[column] ?? '') === '') cells[column] = text
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, text]) => {
      // A cell is one line: a record is read line by line by people too.
      const plain = (text ?? '').replace(/\s+/g, ' ').trim()
      return plain === '' ? [] : [[column, plain]]
    }),
  )
}
