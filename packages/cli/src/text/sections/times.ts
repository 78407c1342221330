import type { Outlook } from '@standoff/core'
import { percentCell, shortDate } from '@standoff/core/kernel'
import { sparkline } from '../../terminal/sparkline.js'
import { table } from '../../terminal/table.js'
import { wrap } from '../../terminal/wrap.js'
import type { Section } from './section.js'

const CURVE = 26

/** When endings come: how long the standoff stands, and each ending's own times. */
export const times: Section = ({ times: all }, { unicode, width }) => {
  const rows = all.endings.map(({ id, runs, days, dates, incidence }) => {
    const highest = incidence[incidence.length - 1]
    if (days === null || dates === null) return [id, 'none', '', '', '']
    return [
      id,
      ...days.map((day) => `${Math.round(day)}`),
      `${shortDate(dates[1])}`,
      sparkline(incidence, highest, CURVE, unicode),
      runs.toLocaleString('en'),
    ]
  })
  const heads = [
    { head: '' },
    { head: '10%', right: true },
    { head: '50%', right: true },
    { head: '90%', right: true },
    { head: 'median', right: true },
    { head: 'reached, week by week' },
    { head: 'runs', right: true },
  ]
  const full = rows.map((row) => (row.length === heads.length ? row : [row[0], '', '', '', '', 'in no run', '0']))
  return {
    title: 'When',
    lines: [
      wrap(
        'The days by which 10, 50 and 90% of the runs that come to it have done so, and the date of the middle one. The curve shows how many have, week by week; each curve has its own scale.',
        width,
        '  ',
      ),
      ...table(heads, full),
      ...standing(all, width),
    ],
  }
}

/** Kaplan-Meier at four moments. */
function standing({ days, standing: curve }: Outlook['times'], width: number): string[] {
  const last = days.length - 1
  const at = [...new Set([0.25, 0.5, 0.75, 1].map((share) => Math.round(share * last)))]
  const parts = at.map(
    (n) =>
      `${percentCell(curve.probability[n])} at day ${Math.round(days[n])} (${(100 * curve.low[n]).toFixed(1)} to ${(100 * curve.high[n]).toFixed(1)})`,
  )
  return [
    wrap(
      `Share of runs still without an ending (Kaplan-Meier estimate; in brackets its range from simulation error alone): ${parts.join(', ')}.`,
      width,
      '  ',
    ),
  ]
}
