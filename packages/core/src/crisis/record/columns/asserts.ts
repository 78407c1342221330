/** What a row says is so, and whom that serves: `asserts`, `interest`. */
import { ABOUT, type Assertion, parseAssertion, type Subject } from '../../claims/assertion.js'
import { INTERESTS } from '../../claims/interest.js'
import { show } from '../../problem.js'
import { purposesOf } from '../../purposes.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

const KINDS: Readonly<Record<'patron' | 'group' | 'party', readonly [kinds: readonly string[], expected: string]>> = {
  patron: [['principal'], 'the id of a principal'],
  group: [['proxy'], 'the id of a proxy'],
  party: [['principal', 'proxy'], 'the id of a principal, for all its groups, or of a proxy'],
}

function isPurpose(cells: RowReader, id: string): boolean {
  const known = purposesOf(cells.context.file).map((one) => one.id)
  if (known.includes(id)) return true
  cells.report('asserts', show(id), 'the id of a purpose', cells.suggest(id, known))
  return false
}

/** Reports a party of an assertion that is none, or not of its kind; whether rows exist is looked at once all are read. */
function isOfParties(cells: RowReader, subject: Subject): boolean {
  const needed = ABOUT[subject.about].find((need) => need !== 'row')
  if (subject.about === 'purpose') return isPurpose(cells, subject.purpose)
  if (needed === undefined || needed === 'purpose' || !('party' in subject)) return true
  const { parties } = cells.context.file
  const [kinds, expected] = KINDS[needed]
  const { party } = subject
  if (Object.hasOwn(parties, party) && kinds.includes(parties[party].kind)) return true
  const fitting = Object.keys(parties).filter((id) => kinds.includes(parties[id].kind))
  cells.report('asserts', show(party), expected, cells.suggest(party, fitting))
  return false
}

/** The assertions of a row, and its interest in them where that is stated. */
export function readAsserts(cells: RowReader): Pick<RecordRow, 'asserts' | 'interest'> {
  const interest = cells.word('interest', INTERESTS)
  const text = cells.text('asserts')
  if (text === '') return { interest }
  const asserts: Assertion[] = []
  for (const part of text.split(';').filter((one) => one.trim() !== '')) {
    const parsed = parseAssertion(part)
    if (!('subject' in parsed))
      cells.report('asserts', show(parsed.found), parsed.expected, cells.suggest(parsed.found, parsed.among))
    else if (isOfParties(cells, parsed.subject)) asserts.push(parsed)
  }
  return { asserts, interest }
}
