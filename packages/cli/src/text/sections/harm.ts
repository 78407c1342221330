import { percentCell } from '@standoff/core/kernel'
import { table } from '../../terminal/table.js'
import type { Section } from './section.js'

/** People killed in a run, by side. */
export const deaths: Section = ({ deaths: sides }) => {
  const more = (count: number, atMost: number): string => (count >= atMost ? `${atMost}+` : `${count}`)
  const rows = sides.map(({ name, none, mean, quantiles, atMost }) => [
    name,
    percentCell(none),
    ...quantiles.map((count) => more(count, atMost)),
    mean.toFixed(1),
  ])
  const heads = [
    { head: 'people of' },
    { head: 'no deaths', right: true },
    { head: 'low (5%)', right: true },
    { head: 'median', right: true },
    { head: 'high (95%)', right: true },
    { head: 'mean', right: true },
  ]
  return { title: 'People killed per run, not counting war', lines: table(heads, rows) }
}

/** What the principals do by their own hands, the more frequent first. */
export const strikes: Section = ({ strikes: acts }) => {
  const rows = acts
    .filter(({ mean }) => mean >= 0.005)
    .sort((a, b) => b.mean - a.mean)
    .map(({ name, text, mean }) => [mean.toFixed(2), `${name}: ${text}`])
  if (rows.length === 0) return null
  return {
    title: 'Force used by the two governments themselves, times per run on average',
    lines: table([{ head: '', right: true }, { head: '' }], rows),
  }
}
