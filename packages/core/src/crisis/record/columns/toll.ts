/** What it took: `weapons`, `n_weapons`, `killed` with its bounds, `injured`. */
import { MOST } from '../../limits.js'
import { show } from '../../problem.js'
import { parsePeople, parseWeapons, type Quantity } from '../quantity.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

/** Words for a number that is not known, with nothing else beside them. */
const WORDS_ALONE =
  /^(?:some|several|many|few|a few|dozens|scores|hundreds|thousands|multiple|numerous|a number|a couple|at least)(?: (?:of )?(?:people|persons|injured|wounded|dozens?))?$/i

/** The number where `n_weapons` has one, else the words. */
function readWeapons(cells: RowReader): Quantity | undefined {
  const [number, words] = [cells.text('n_weapons'), cells.text('weapons')]
  if (number === '') return words === '' ? undefined : cells.atMost('weapons', MOST.weapons, parseWeapons(words))
  const parsed = /^\d/.test(number) ? cells.atMost('n_weapons', MOST.weapons, parsePeople(number)) : undefined
  if (parsed === undefined) {
    cells.report('n_weapons', show(number), 'a whole number or a range such as 11-17')
    return undefined
  }
  return { ...parsed, text: words || parsed.text }
}

function readKilled(cells: RowReader): RecordRow['killed'] {
  const people = (column: string): number | undefined => cells.number(column, 0, MOST.people, true)
  const [best, low, high] = [people('killed'), people('killed_low'), people('killed_high')]
  if (best === undefined && low === undefined && high === undefined) return undefined
  const range = { low: low ?? best ?? 0, best: best ?? low ?? high ?? 0, high: high ?? best ?? low ?? 0 }
  if (range.low > range.high)
    cells.report('killed_low', `killed_low ${range.low} above killed_high ${range.high}`, 'the lower figure first')
  else if (range.best < range.low || range.best > range.high)
    cells.report('killed', `killed ${range.best}`, `a figure from killed_low ${range.low} to killed_high ${range.high}`)
  return range
}

function readInjured(cells: RowReader): Quantity | undefined {
  const text = cells.text('injured')
  const injured = text === '' ? undefined : cells.atMost('injured', MOST.people, parsePeople(text))
  if (injured === undefined && /^[^0-9]{1,40}$/.test(text) && WORDS_ALONE.test(text))
    cells.warnOnce(
      'injured',
      'a number or a range, such as 4 or 3-9',
      [],
      'the words are kept, but no number is read from them; killed has killed_low and killed_high for a range, injured takes it in one cell',
    )
  return injured
}

/** Weapons used, people killed and hurt. */
export function readToll(cells: RowReader): Pick<RecordRow, 'weapons' | 'killed' | 'injured'> {
  const killed = readKilled(cells)
  return { weapons: readWeapons(cells), killed, injured: readInjured(cells) }
}
