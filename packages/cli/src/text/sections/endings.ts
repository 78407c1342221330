import type { EventChance } from '@standoff/core'
import { longDate, percentCell, percentRange, truceSentences } from '@standoff/core/kernel'
import { ASCII_MARKS, bar, UNICODE_MARKS } from '../../terminal/bars.js'
import { table } from '../../terminal/table.js'
import { wrap } from '../../terminal/wrap.js'
import type { Section } from './section.js'

/** The interval over parameters as the cell of a table. */
export function intervalCell(chance: EventChance): string {
  return chance.interval === null
    ? 'too few runs'
    : percentRange(chance.interval[0], chance.interval[1]).replaceAll('less than ', '<').replaceAll('more than ', '>')
}

const BAR = 22

/** Draws of the parameters below which an interval over them is rough. */
const FEW_DRAWS = 200

/** The endings with their chances, the interval over parameters, and the words. */
export const endings: Section = (outlook, { unicode, width }) => {
  const all = [...outlook.endings].sort((a, b) => b.probability - a.probability)
  const rows = all.map((chance) => {
    const [low, high] = chance.interval ?? [chance.probability, chance.probability]
    return [
      chance.id,
      percentCell(chance.probability),
      intervalCell(chance),
      bar(low, chance.probability, high, BAR, unicode),
      chance.words,
    ]
  })
  const marks = unicode ? UNICODE_MARKS : ASCII_MARKS
  const key = `Bars: ${marks.solid} up to the low end of the 5 to 95% interval, ${marks.half} up to the chance, ${marks.light} up to the high end.`
  const lines = table(
    [
      { head: 'ending' },
      { head: 'chance', right: true },
      { head: '5 to 95%', right: true },
      { head: '' },
      { head: 'in words' },
    ],
    rows,
  )
  return {
    title: `How it may end by ${longDate(outlook.until)}`,
    lines: [...lines, wrap(`${key} ${chanceSentence(all[0], outlook.draws)}`, width, '  ')],
  }
}

/** What the interval is, and what remains when the parameters are known. */
function chanceSentence(top: EventChance, draws: number): string {
  if (top.interval === null || top.chanceShare === null)
    return 'There are too few runs to tell uncertainty about the parameters from chance.'
  const rough =
    draws < FEW_DRAWS
      ? ` With only ${draws} draws of the parameters the intervals are rough; more runs would sharpen them.`
      : ''
  const points = Math.max(0.1, top.standardError * 100)
  return `The interval shows the uncertainty about the parameters: for nine in ten draws of their values the chance lies within it. The rest is plain chance, which would remain if every parameter were known: it makes up ${percentCell(top.chanceShare)} of the uncertainty about "${top.id}". The simulation error (from making a limited number of runs) is ${points.toFixed(1)} percentage points.${rough}`
}

/** A lull is no ending: the run goes on, as the record does. */
export const lull: Section = ({ lull: chance, times }, { width }) => {
  const time = times.endings.find(({ id }) => id === 'lull')
  const when = time?.days
    ? ` Half of the runs that have a lull have reached it by day ${Math.round(time.days[1])}.`
    : ''
  const range = chance.interval === null ? '' : `; 5 to 95%: ${intervalCell(chance)}`
  const text = `Chance of at least ${chance.lullDays} days in a row without an act of force: ${percentCell(chance.probability)} (${chance.words}${range}). A lull is not an ending: the run goes on after it.${when}`
  return { title: 'A lull', lines: [wrap(text, width, '  ')] }
}

/** Force stops on both sides after an exchange, and nobody signs anything: when, for how long, and why. */
export const tacitTruce: Section = ({ tacitTruce: truce }, { width }) => {
  const range = truce.interval === null ? '' : `; 5 to 95%: ${intervalCell(truce)}`
  const points = Math.max(0.1, truce.standardError * 100).toFixed(1)
  const lead = `Chance of a tacit truce, at least ${truce.truceDays} days without an act of force by either side after an exchange: ${percentCell(truce.probability)} (${truce.words}${range}; simulation error: ${points} percentage points). It is not an ending: the run goes on, and the next act of force breaks it.`
  return {
    title: 'A tacit truce',
    lines: [lead, ...truceSentences(truce)].map((sentence) => wrap(sentence, width, '  ')),
  }
}
