/** The daily note as text: what moved in one sentence, then the answers, then the rows that moved them. */
import { type DailyNote, type Effect, longDate, type NotedRow } from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { counted, listed } from '../wording/words.js'
import { answerText, effectLines, movedText } from './diff-effect.js'

/** With what a note was made. */
export interface Effort {
  particles: number
  runs: number
  seed: string
}

/** Answers on new acts that are shown; --json has all. */
const FRESH = 8
/** Characters of a row that are shown; --json has all. */
const LONGEST = 160

export function noteText(note: DailyNote, { particles, runs, seed }: Effort, style: Style): string {
  const { title, asOf, since, rows, moved, fresh, noOutlook } = note
  const para = (text: string, indent = ''): string => wrap(text, style.width, indent)
  const lines = [
    style.bold(title),
    style.dim(`Note of ${longDate(asOf)}, against ${longDate(since)}`),
    '',
    style.bold(para(noteLead(note))),
  ]
  if (moved?.kind === 'measured')
    lines.push('', style.bold('What moved'), ...effectLines(moved, style, [since.slice(5), asOf.slice(5)]))
  if (fresh.length > 0)
    lines.push(
      '',
      style.bold('Read for the first time'),
      ...fresh.slice(0, FRESH).map((one) => para(answerText(one), '  ')),
      ...(fresh.length > FRESH ? [para(`And ${counted(fresh.length - FRESH, 'more answer')}, in --json.`, '  ')] : []),
    )
  lines.push('', style.bold(rows.length === 0 ? 'No row became known' : `${counted(rows.length, 'row')} became known`))
  for (const row of rows) lines.push(...rowLines(row, style))
  if (noOutlook !== null) lines.push('', para(`No outlook: ${noOutlook}.`))
  lines.push(
    '',
    style.bold('How this was made'),
    para(
      `Answers as of both days, and as of ${longDate(asOf)} without each row in turn: ${particles.toLocaleString('en')} particles and ${runs.toLocaleString('en')} runs each; seed ${seed}. Moved is what moves by more than another seed would move it, as one of all that were looked at. Rows hang together: without two rows an answer may move more, or less, than without each. It says what moves this model, not what happened.`,
      '  ',
    ),
  )
  return `${lines.join('\n')}\n`
}

/** The note in one or two sentences. */
export function noteLead(note: DailyNote): string {
  const { isNothingNew, moved, rows, since } = note
  const told = rows.length === 0 ? 'no row became known' : `${counted(rows.length, 'row')} became known`
  if (isNothingNew)
    return `Nothing new: ${told} since ${longDate(since)}, and no answer moved by more than another seed would move it.`
  const apart = movedIn(moved)
  const [first] = rows
  const cause =
    first !== undefined && movedIn(first.effect).length > 0
      ? ` The row that moves most is ${first.id} (${shortRow(first)}).`
      : ''
  const [act] = note.fresh
  const read =
    act === undefined
      ? ''
      : ` Read for the first time${note.fresh.length === 1 ? '' : ', among others'}: ${answerText(act)}.`
  if (apart.length === 0)
    return `Since ${longDate(since)} ${told}, and no answer that stood before moved by more than another seed would move it.${cause}${read}`
  const [most] = apart
  return `Since ${longDate(since)} ${counted(apart.length, 'answer')} moved by more than another seed would move ${apart.length === 1 ? 'it' : 'them'}, most of all: ${movedText(most)}.${cause}${read}`
}

const movedIn = (effect: Effect | null) =>
  effect?.kind === 'measured' ? effect.moved.filter((one) => one.isApart) : []

const shortRow = ({ actor, action, date }: NotedRow): string => `${actor}, ${action}, ${date}`

function rowLines(row: NotedRow, style: Style): string[] {
  const { id, summary, effect } = row
  const para = (text: string, indent: string): string => wrap(text, style.width, indent)
  const words = summary.length > LONGEST ? `${summary.slice(0, LONGEST - 1)}…` : summary
  const lines = [para(`${id}: ${shortRow(row)}${words === '' ? '' : `. ${words}`}`, '  ')]
  if (effect.kind !== 'measured')
    return [...lines, para(`Not measured: ${effect.why}.`.replace('Not measured: it moves no', 'It moves no'), '   ')]
  const hangs = row.along.length === 0 ? [] : [para(`Left out with what hangs on it: ${listed(row.along)}.`, '   ')]
  return [...lines, ...hangs, ...effectLines(effect, style, ['without', 'with'])]
}
