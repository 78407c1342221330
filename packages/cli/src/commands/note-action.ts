/** The work of `standoff note`. */
import { dailyNote, lastKnownDay, parseDay } from '@standoff/core/kernel'
import { islandThreads } from '../cluster/index.js'
import { noteAtom } from '../html/note-atom.js'
import { loadCrisisFile } from '../input/load-file.js'
import { EXIT, UserError } from '../process/exit.js'
import { printableIn } from '../terminal/printable.js'
import { progressOn } from '../terminal/progress.js'
import { styleFor } from '../terminal/style.js'
import { noteText } from '../text/note-text.js'
import { asOfWithin } from './as-of.js'
import { asAsked } from './compare-action.js'
import { effortOf } from './measuring.js'
import type { NoteOptions } from './note-options.js'
import { complain } from './run-action.js'

export async function noteOfFile(path: string, options: NoteOptions): Promise<number> {
  const { since, until, most, seed } = options
  for (const day of [since, until])
    if (day !== undefined && parseDay(day) === undefined) throw new UserError(`${day}: not a date of the calendar`)
  const { crisis, problems } = loadCrisisFile(path)
  if (complain(problems) || crisis === undefined) return EXIT.mistakes
  const { window } = crisis.file
  const last = lastKnownDay(crisis)
  const asOf = asOfWithin(crisis, options.asOf ?? (last > window.until ? window.until : last))
  if (crisis.record.length === 0) throw new UserError(`${path} has no record, so that no day brings anything new`)
  const { particles, runs } = effortOf(options)
  const progress = progressOn({
    isTTY: process.stderr.isTTY,
    write: (text) => process.stderr.write(text.replace(' runs, ', ' steps of the record, ')),
  })
  const threads = islandThreads(options.threads)
  const asked = { asOf, since, until, particles, runs, seed, most, open: threads.open, onProgress: progress.show }
  const note = printableIn(await asAsked(dailyNote(crisis, asked)).finally(threads.close))
  progress.clear()
  const effort = { particles, runs, seed: String(seed) }
  if (options.json) process.stdout.write(`${JSON.stringify({ ...note, ...effort }, null, 2)}\n`)
  else if (options.atom) process.stdout.write(noteAtom(note, effort))
  else process.stdout.write(noteText(note, effort, styleFor(process.stdout, process.env, options.ascii)))
  return EXIT.ok
}
