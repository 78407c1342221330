/** Wars taken apart, as text. */
import type { CounterfactualReport } from '@standoff/core'
import {
  type CounterfactualEffect,
  confidenceIn,
  FEWEST_WARS,
  isClear,
  longDate,
  percentCell,
  percentRange,
  percentWords,
} from '@standoff/core/kernel'
import { printable, printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { oneFilter } from '../wording/islands.js'
import { warsInWords } from '../wording/words.js'
import { asThingsAre, questionMark } from './compare-text.js'
import { fitted, plain, signed } from './fitted.js'

export function counterfactualText(given: CounterfactualReport, seed: bigint, style: Style): string {
  const { title, asOf, until, runs, base, counterfactuals, together, shapley, abstained } = printableIn(given)
  const para = (text: string, indent = ''): string => wrap(printable(text), style.width, indent)
  const head = [
    style.bold(title),
    style.dim(
      `${asOf === null ? 'From the first day of the window' : `From the record as known on ${longDate(asOf)}`}, to ${longDate(until)}`,
    ),
    '',
  ]
  if (abstained !== null || together === null || base === null)
    return `${[...head, para(`There is no answer: ${abstained}.`)].join('\n')}\n`
  const lines = [
    ...head,
    style.bold(para(answer(given))),
    '',
    para(asThingsAre(base)),
    '',
    para(confidenceIn([base.interval])),
    '',
    style.bold('How many wars of each kind would not happen'),
  ]
  const kinds = together.removed.map(({ kind, wars: n }) => ({ kind, n }))
  const told = kinds.flatMap(({ n }, k) => (n >= FEWEST_WARS ? [k] : []))
  const all = [...counterfactuals, together]
  const row = (one: CounterfactualEffect): string[] => [
    one.name,
    ...told.map((k) => percentCell(one.removed[k].share)),
    `${signed(100 * one.war.difference, 2)}${isClear(one.war, all.length) || one.war.difference === 0 ? '' : '?'}`,
    plain(100 * one.war.standardError, 2),
  ]
  const heads = [
    { head: 'if' },
    ...told.map((k) => ({ head: kinds[k].kind, right: true })),
    { head: 'war', right: true },
    { head: 'error', right: true },
  ]
  lines.push(...fitted(heads, all.map(row), style.width))
  for (const one of all) {
    const ranges = told.map((k) => `${kinds[k].kind} ${percentRange(one.removed[k].low, one.removed[k].high)}`)
    if (ranges.length > 0) lines.push(para(`${one.name}: 5 to 95% ${ranges.join('; ')}.`, '  '))
  }
  lines.push(
    para(
      `War: change in the chance of war, in percentage points, counting also new wars that the assumption brings about. Error: its simulation error. ${questionMark(all.length)} Kinds of war with fewer than ${FEWEST_WARS} wars are not shown: ${
        kinds
          .filter(({ n }) => n < FEWEST_WARS)
          .map(({ kind, n }) => `${kind} (${cut(n)})`)
          .join(', ') || 'none'
      }.`,
      '  ',
    ),
  )
  if (shapley !== null) {
    lines.push('', style.bold('What each assumption contributes to fewer unwanted wars (Shapley shares)'))
    const points = (share: number): string => `${Math.round(100 * share)}%`
    const rows = shapley.map(({ id, share, low, high }) => [
      counterfactuals.find((one) => one.id === id)?.name ?? id,
      points(share),
      `${points(low).slice(0, -1)} to ${points(high)}`,
    ])
    lines.push(
      ...table([{ head: '' }, { head: 'share', right: true }, { head: '5 to 95%', right: true }], rows),
      para(
        'A Shapley share is what an assumption adds, averaged over all orders of adding them. Below 0: it makes unwanted war more likely. The interval is from simulation error.',
        '  ',
      ),
    )
  }
  lines.push(
    '',
    style.bold('How this was made'),
    para(
      `The same ${runs.toLocaleString('en')} runs under every assumption, with the same random draws and hidden values; seed ${seed}. A run does not end at random: each step adds its probability of war. A war counts as avoided as far as that is less in the same run.${oneFilter(given.islands)}`,
      '  ',
    ),
  )
  return `${lines.join('\n')}\n`
}

/** One decimal, rounded down, so that 9.98 is not shown as 10. */
const cut = (wars: number): string => (Math.floor(10 * wars) / 10).toFixed(1)

/** With which assumption off most wars go away, where that is more than the error of so many runs. */
function answer({ runs, wars, counterfactuals }: CounterfactualReport): string {
  const all = runs.toLocaleString('en')
  if (wars < FEWEST_WARS) return `Only ${warsInWords(wars)} in ${all} runs: too few to say why; more --runs would help.`
  const [most] = [...counterfactuals].sort((a, b) => a.war.difference - b.war.difference)
  const { before, after, difference, standardError } = most.war
  const change = `${signed(100 * difference, 2)} percentage points (simulation error ${plain(100 * standardError, 2)})`
  const lead = `Of ${warsInWords(wars)} in ${all} runs, `
  if (difference >= 0 || !isClear(most.war, counterfactuals.length + 1))
    return `${lead}no assumption stands out: none lowers the chance of war by more than simulation error may. The largest change is ${change}: ${most.name}.`
  const [then, now] = [percentWords(Math.max(0, after)), percentWords(before)]
  const told = then === now ? `change by ${change}` : `be ${then}, not ${now}`
  return `${lead}this assumption would avoid the most: ${most.name}. The chance of war would then ${told}.`
}
