/** The daily note as an Atom feed of one entry (RFC 4287), which feed readers and other programs take. */
import { createHash } from 'node:crypto'
import type { DailyNote } from '@standoff/core/kernel'
import { styleFor } from '../terminal/style.js'
import { type Effort, noteLead, noteText } from '../text/note-text.js'
import { esc } from './escape.js'

/** No terminal: no colour, 80 columns. */
const PLAIN = styleFor({ isTTY: false }, { LANG: 'C.UTF-8' })

/** The same note has the same id and time on every machine: the time is the end of its day. */
export function noteAtom(note: DailyNote, effort: Effort): string {
  const { title, asOf } = note
  const text = noteText(note, effort, PLAIN)
  const hex = createHash('sha256').update(`${title}\n${asOf}\n${effort.seed}`).digest('hex')
  const id = `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  const updated = `${asOf.slice(0, 10)}T23:59:59Z`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>${esc(title)}: daily note</title>
  <id>${id}</id>
  <updated>${updated}</updated>
  <author><name>standoff</name></author>
  <entry>
    <title>${esc(noteLead(note))}</title>
    <id>${id}</id>
    <updated>${updated}</updated>
    <content type="text">${esc(text)}</content>
  </entry>
</feed>
`
}
