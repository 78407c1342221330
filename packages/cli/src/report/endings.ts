import { type EventChance, longDate, percentCell, percentRange } from '@standoff/core'
import { ASCII_MARKS, bar, UNICODE_MARKS } from '../terminal/bars.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import type { Section } from './section.js'

/** The interval over parameters as the cell of a table. */
export function intervalCell(chance: EventChance): string {
  return chance.interval === null ? 'not known' : percentRange(chance.interval[0], chance.interval[1]).replaceAll('less than ', '<').replaceAll('more than ', '>')
}

const BAR = 22

/** Draws of the parameters below which an interval over them is rough. */
const FEW_DRAWS = 200

/** The endings with their chances, the interval over parameters, and the words. */
export const endings: Section = (outlook, { unicode, width }) => {
  const all = [...outlook.endings].sort((a, b) => b.probability - a.probability)
  const rows = all.map((chance) => {
    const [low, high] = chance.interval ?? [chance.probability, chance.probability]
    return [chance.id, percentCell(chance.probability), intervalCell(chance), bar(low, chance.probability, high, BAR, unicode), chance.words]
  })
  const marks = unicode ? UNICODE_MARKS : ASCII_MARKS
  const key = `${marks.solid} up to the low end, ${marks.half} to the mean, ${marks.light} to the high end of the interval.`
  const lines = table([{ head: 'ending' }, { head: 'chance', right: true }, { head: '5 to 95%', right: true }, { head: '' }, { head: 'in words' }], rows)
  return { title: `How it may end by ${longDate(outlook.until)}`, lines: [...lines, wrap(`${key} ${chanceSentence(all[0], outlook.draws)}`, width, '  ')] }
}

/** What the interval is, and what remains when the parameters are known. */
function chanceSentence(top: EventChance, draws: number): string {
  if (top.interval === null || top.chanceShare === null) return 'Too few runs to tell parameters from chance.'
  const rough = draws < FEW_DRAWS ? ` With ${draws} draws of the parameters the intervals are rough; more runs mend that.` : ''
  const points = Math.max(0.1, top.standardError * 100)
  return `The interval is what is not known of the parameters. The rest is chance, and would stay if every parameter were known: ${Math.round(top.chanceShare * 100)}% of what is uncertain about "${top.id}". The error of simulation is apart: ${points.toFixed(1)} points.${rough}`
}

/** A lull is no ending: the run goes on, as the record does. */
export const lull: Section = ({ lull: chance, times }, { width }) => {
  const time = times.endings.find(({ id }) => id === 'lull')
  const when = time?.days ? ` In half of the runs that have one it is there by day ${Math.round(time.days[1])}.` : ''
  const range = chance.interval === null ? '' : `, ${intervalCell(chance)} over parameters`
  const text = `At least once ${chance.lullDays} days without a force act: ${percentCell(chance.probability)}${range}; ${chance.words}. It is no ending: the run goes on.${when}`
  return { title: 'A lull', lines: [wrap(text, width, '  ')] }
}
