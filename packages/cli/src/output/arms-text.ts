/** Wars taken apart, as text. */
import { type ArmEffect, type ArmsReport, longDate, percentCell, percentRange, percentWords } from '@standoff/core'
import { printable, printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'

/** Wars below which nothing is told of a kind. */
const TOO_FEW = 10

export function armsText(given: ArmsReport, seed: bigint, style: Style): string {
  const { title, asOf, until, runs, wars, arms, together, shapley, abstained } = printableIn(given)
  const para = (text: string, indent = ''): string => wrap(printable(text), style.width, indent)
  const head = [style.bold(title), style.dim(`${asOf === null ? 'From the first day of the window' : `From the record as known on ${longDate(asOf)}`}, to ${longDate(until)}`), '']
  if (abstained !== null || together === null) return `${[...head, para(`Nothing is taken apart: ${abstained}.`)].join('\n')}\n`
  const most = [...arms].sort((a, b) => a.war.difference - b.war.difference)[0]
  const lead =
    wars < TOO_FEW
      ? `Only ${wars} of ${runs.toLocaleString('en')} runs end in war: too few to take apart; more --runs would help.`
      : `Of ${wars} wars in ${runs.toLocaleString('en')} runs, most hang on this: ${most.name}. Without it the chance of war would be ${percentWords(Math.max(0, most.war.after))}, not ${percentWords(most.war.before)}.`
  const lines = [...head, style.bold(para(lead)), '', style.bold('How much of each kind of war goes away')]
  const kinds = together.removed.map(({ kind, wars: n }) => ({ kind, n }))
  const told = kinds.flatMap(({ n }, k) => (n >= TOO_FEW ? [k] : []))
  const row = (arm: ArmEffect): string[] => [arm.name, ...told.map((k) => percentCell(arm.removed[k].share)), `${arm.war.difference > 0 ? '+' : ''}${(100 * arm.war.difference).toFixed(2)}`, `${(100 * arm.war.standardError).toFixed(2)}`]
  const heads = [{ head: 'if' }, ...told.map((k) => ({ head: kinds[k].kind, right: true })), { head: 'war', right: true }, { head: 'error', right: true }]
  lines.push(...table(heads, [...arms.map(row), row(together)]))
  for (const arm of [...arms, together]) {
    const ranges = told.map((k) => `${kinds[k].kind} ${percentRange(arm.removed[k].low, arm.removed[k].high)}`)
    if (ranges.length > 0) lines.push(para(`${arm.name}: 5 to 95% ${ranges.join('; ')}.`, '  '))
  }
  lines.push(
    para(
      `War: change of its chance in points, wars that the change brings about counted in. Kinds with fewer than ${TOO_FEW} wars are left out: ${
        kinds
          .filter(({ n }) => n < TOO_FEW)
          .map(({ kind, n }) => `${kind} (${n.toFixed(0)})`)
          .join(', ') || 'none'
      }.`,
      '  ',
    ),
  )
  if (shapley !== null) {
    lines.push('', style.bold('Shares of what all together take off the unwanted war (Shapley)'))
    const points = (share: number): string => `${Math.round(100 * share)}%`
    const rows = shapley.map(({ id, share, low, high }) => [arms.find((arm) => arm.id === id)?.name ?? id, points(share), `${points(low).slice(0, -1)} to ${points(high)}`])
    lines.push(...table([{ head: '' }, { head: 'share', right: true }, { head: '5 to 95%', right: true }], rows), para('Below 0: what brings war about. The interval is for finitely many runs.', '  '))
  }
  lines.push('', style.bold('How this was made'), para(`The same ${runs.toLocaleString('en')} runs in every world, with the same luck and hidden values; seed ${seed}. What is removed is counted over runs, never read off the last event before a war.`, '  '))
  return `${lines.join('\n')}\n`
}
