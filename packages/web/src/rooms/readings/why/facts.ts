/** What in the record an item of evidence is. */
import type { Crisis, RecordRow } from '@standoff/core'
import { type EvidenceStep, mayPrecede } from '@standoff/core/kernel'
import type { Locale } from '../../../state/locale.js'
import type { OneAct } from '../act/acts.js'
import { placeOf } from '../act/say.js'

export interface Facts {
  lines: string[]
  /** Rows of the record that say it. */
  rows: readonly RecordRow[]
}

/** As the model has it: a warning within two days before, words within three days after. */
const WARNED_DAYS = 2
const ABOUT_DAYS = 3

/** Those whose words count: the government behind it, and the groups that may have done it. */
const speakers = ({ side, by, authors }: OneAct): string[] => [
  ...new Set([side, by, ...authors.map(({ id }) => id)].filter((id) => id !== null)),
]

function said(
  { record }: Crisis,
  act: OneAct,
  contents: readonly string[],
  isNear: (row: RecordRow) => boolean,
): RecordRow[] {
  const who = speakers(act)
  return record.filter(
    (row) =>
      row.content !== undefined &&
      contents.includes(row.content) &&
      isNear(row) &&
      row.author.parties.some(({ id }) => who.includes(id)),
  )
}

export const assurances = (crisis: Crisis, act: OneAct): RecordRow[] => wordsOn(crisis, act, ['assure'])
/** Rows that claim something of the aim of the act. */
const claimsOfAim = (crisis: Crisis, { rows }: OneAct): RecordRow[] =>
  crisis.record.filter(({ asserts }) =>
    asserts?.some(
      ({ subject }) =>
        (subject.about === 'punish' || subject.about === 'demonstrate') && rows.some(({ id }) => id === subject.row),
    ),
  )
export const statements = (crisis: Crisis, act: OneAct): RecordRow[] => wordsOn(crisis, act, ['threaten', 'deny'])

function wordsOn(crisis: Crisis, act: OneAct, contents: readonly string[]): RecordRow[] {
  const when = act.rows[0]?.when
  return when === undefined
    ? []
    : said(crisis, act, contents, (row) => mayPrecede(when, row.when) && row.when.from <= when.from + ABOUT_DAYS)
}

/** What each row says, with its id where there are several. */
function counted(rows: readonly RecordRow[], of: (row: RecordRow) => string | undefined, otherwise: string): string {
  const told = rows.flatMap((row) => {
    const text = of(row)
    return text === undefined || text === '' ? [] : [rows.length > 1 ? `${row.id} ${text}` : text]
  })
  return told.join('; ') || otherwise
}

export function factsOf(
  crisis: Crisis,
  act: OneAct,
  item: EvidenceStep['item'],
  { strings, number, chance }: Locale,
): Facts {
  const words = strings.readings.facts
  const { rows } = act
  const range = (low: number, high: number): string =>
    low === high ? number(low) : `${number(low)} \u2013 ${number(high)}`
  switch (item) {
    case 'warning': {
      const when = rows[0]?.when
      const found =
        act.kind === 'own' && when !== undefined
          ? said(crisis, act, ['warn'], (row) => mayPrecede(row.when, when) && row.when.from > when.from - WARNED_DAYS)
          : []
      return { lines: found.length === 0 ? [words.noneWarning] : [], rows: found }
    }
    case 'casualties': {
      const killed = counted(
        rows,
        (row) => (row.killed === undefined ? undefined : range(row.killed.low, row.killed.high)),
        words.notTold,
      )
      const injured = counted(rows, (row) => row.injured?.text, words.notTold)
      return { lines: [words.killed(killed), words.injured(injured), words.reliability(chance(act.reliability))], rows }
    }
    case 'weapons':
      return { lines: [words.weapons(counted(rows, (row) => row.weapons?.text, words.notTold))], rows }
    case 'site': {
      const place = placeOf(crisis, act)
      return { lines: [words.place(place === '' ? words.notTold : place)], rows }
    }
    case 'assurance':
    case 'statement': {
      const found = item === 'assurance' ? assurances(crisis, act) : statements(crisis, act)
      return { lines: found.length === 0 ? [words.noneWords] : [], rows: found }
    }
    case 'claims': {
      const found = claimsOfAim(crisis, act)
      return { lines: found.length === 0 ? [words.noneClaims] : [], rows: found }
    }
    default:
      return { lines: [], rows: [] }
  }
}
