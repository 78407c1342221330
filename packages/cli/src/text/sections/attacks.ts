import { shortDate } from '@standoff/core/kernel'
import { FAN_MARKS, fanRows } from '../../terminal/fan.js'
import { wrap } from '../../terminal/wrap.js'
import type { Section } from './section.js'

/** Attacks a week as a fan, and who was behind them. */
export const attacks: Section = ({ attacksPerWeek: weeks, attacks: all }, { unicode, width }) => {
  if (weeks.length === 0 || all.mean === 0) return null
  const marks = FAN_MARKS[unicode ? 'unicode' : 'ascii']
  const fan = fanRows(
    weeks.map(({ from, quantiles }) => ({ label: shortDate(from).slice(-3), quantiles })),
    width,
    unicode,
  )
  const key = `${marks.median} the median run, ${marks.half} the middle half of the runs, ${marks.most} the middle nine tenths; runs that have ended are not counted.`
  const causes = all.causes.map(({ id, share }) => `${id} ${(share * 100).toFixed(share < 0.095 ? 1 : 0)}%`).join(', ')
  const sentence = `${all.mean.toFixed(0)} attacks per run on average; ${(all.lethal * 100).toFixed(1)}% of them kill someone. Who was behind them: ${causes}.`
  const meaning = all.causes.map(({ id, meaning }) => `${id}: ${meaning}`).join('; ')
  return {
    title: 'Attacks by proxies per week',
    lines: [...fan, wrap(key, width, '  '), wrap(sentence, width, '  '), wrap(`${meaning}.`, width, '  ')],
  }
}
