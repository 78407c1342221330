/** A stress test of one measure, as text: whether the advice holds, where it reverses, and the regret. */
import type { StressReport } from '@standoff/core'
import {
  confidenceIn,
  FEWEST_CASES,
  type FoundBox,
  isClear,
  longDate,
  percentCell,
  percentWords,
  type Regret,
} from '@standoff/core/kernel'
import { printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { oneFilter } from '../wording/islands.js'
import { counted } from './compare-text.js'
import { plain, signed } from './fitted.js'

type Para = (text: string, indent?: string) => string

const LONGEST = 34
/** As in core: the share of cases, by how much good is done, that counts as most good. */
const QUARTER = 0.25

export function stressText(given: StressReport, seed: bigint, style: Style): string {
  const result = printableIn(given)
  const { title, asOf, until, cases, replicates, abstained, reverses, favours, worse, better, regret } = result
  const para: Para = (text, indent = '') => wrap(text, style.width, indent)
  const head = [
    style.bold(title),
    style.dim(
      `${asOf === null ? 'From the first day of the window' : `From the record as known on ${longDate(asOf)}`}, to ${longDate(until)}`,
    ),
    '',
  ]
  if (abstained !== null || result.effect === null)
    return `${[...head, para(`The measure cannot be tested: ${abstained}.`)].join('\n')}\n`
  const lines = [...head, style.bold(para(answer(result))), '', para(shares(result)), '', para(confidenceIn([]))]
  lines.push('', style.bold('Where it makes things worse'), ...boxLines(result, reverses, worse, 'go worse', para))
  lines.push(
    '',
    style.bold('Where it helps most'),
    ...boxLines(result, favours, better, better >= QUARTER ? 'are among the best quarter' : 'go better', para),
  )
  lines.push(
    '',
    style.bold(`Regret against the best choice, ${unitText(result)}`),
    ...regretLines(result, regret, para),
  )
  lines.push(
    '',
    style.bold('How this was made'),
    para(
      `${(cases * replicates).toLocaleString('en')} runs with each choice: ${cases.toLocaleString('en')} cases of ${replicates} runs. A case is one draw of the hidden values${asOf === null ? '' : ', given what the record tells'}. Ranges were searched for among all hidden values with the patient rule induction method (PRIM), and are reported on the same cases, so they look somewhat better than they are; seed ${seed}.${oneFilter(given.islands)}`,
      '  ',
    ),
  )
  return `${lines.join('\n')}\n`
}

const unitText = ({ unit, text }: StressReport): string =>
  unit === 'probability' ? `percentage points of "${text}"` : `"${text}"`
const scaleOf = ({ unit }: StressReport): number => (unit === 'probability' ? 100 : 1)
const amount = (result: StressReport, value: number): string => plain(scaleOf(result) * value, 2)
const isTold = ({ inside, insideError }: FoundBox): boolean =>
  isClear({ difference: inside, standardError: insideError }, 1)
const isHarm = (box: FoundBox): boolean => box.inside > 0 && isTold(box)
const isGood = (box: FoundBox): boolean => box.inside < 0 && isTold(box)

/** Whether the advice holds over the hidden values. */
function answer(result: StressReport): string {
  const { measure, text, unit, moreIsWorse, effect, reverses, favours, cases, worse, better } = result
  if (effect === null) return ''
  const { difference, standardError } = effect
  const what = unit === 'probability' ? `the chance of "${text}"` : `"${text}"`
  const by = `${amount(result, Math.abs(difference))}${unit === 'probability' ? ' percentage points' : ''} (simulation error ${amount(result, standardError)})`
  const harm = reverses.find(isHarm)
  const good = favours.find(isGood)
  const few = (share: number): boolean => Math.round(share * cases) < FEWEST_CASES
  if (difference === 0 || !isClear(effect, 1)) {
    const but = harm === undefined ? '' : ` But it does harm where ${where(harm)}.`
    return `On average over all plausible hidden values, "${measure}" changes ${what} by no more than simulation error may, ${by}: there is no advice to test.${but}`
  }
  const lead = `On average over all plausible hidden values, "${measure}" ${difference < 0 ? 'lowers' : 'raises'} ${what} by ${by}`
  if (difference > 0 !== moreIsWorse) {
    if (harm !== undefined) return `${lead}. The advice does not hold everywhere: it does harm where ${where(harm)}.`
    return `${lead}, and ${few(worse) ? 'there are too few cases in which it makes things worse to look for where' : 'the advice holds: no range of hidden values was found in which it does harm on average'}.`
  }
  if (good !== undefined) return `${lead}, which is worse; but it helps where ${where(good)}.`
  return `${lead}, which is worse, and ${few(better) ? 'there are too few cases in which it helps to look for where' : 'no range of hidden values was found in which it helps on average'}.`
}

const where = ({ bounds }: FoundBox): string => bounds.join(', and ')

function shares({ worse, better, cases, replicates }: StressReport): string {
  const share = (value: number): string => (value === 0 ? 'none' : `${percentWords(value)}`)
  const rest = 1 - worse - better
  return `It makes things worse in ${share(worse)} of ${counted(cases, 'case')}, better in ${share(better)}, and changes nothing in ${share(rest < 1e-9 ? 0 : rest)}. A case is one set of hidden values, run ${replicates} times; so few runs leave some chance in these shares.`
}

function boxLines(result: StressReport, boxes: readonly FoundBox[], share: number, how: string, para: Para): string[] {
  const { cases } = result
  const such = Math.round(share * cases)
  if (such < FEWEST_CASES)
    return [
      para(
        `Only ${such} of ${counted(cases, 'case')} ${how}. At least ${FEWEST_CASES} are needed to look for what they have in common; more --runs would give more.`,
        '  ',
      ),
    ]
  if (boxes.length === 0)
    return [para(`No range of hidden values singles out the cases that ${how} better than chance could.`, '  ')]
  return boxes.flatMap((box, n) => [
    ...(n === 0 ? [] : ['']),
    para(`${n === 0 ? 'Where' : 'Of the rest, where'} ${where(box)}:`, '  '),
    para(boxText(result, box, how), '    '),
  ])
}

function boxText(result: StressReport, box: FoundBox, how: string): string {
  const { coverage, density, mass, quasiP, inside, insideError, outside, outsideError } = box
  const tells = isHarm(box)
    ? 'so it does harm there'
    : isGood(box)
      ? how === 'go worse'
        ? 'so even there it does more good than harm'
        : 'so it helps there'
      : 'so it is not clear that it does harm or good there'
  const mean = (value: number, error: number): string =>
    `${signed(scaleOf(result) * value, 2)} (simulation error ${amount(result, error)})`
  return `${percentCell(density)} of the cases in this range ${how}; it holds ${percentCell(coverage)} of all cases that do, and ${percentCell(mass)} of all cases. The mean harm is ${mean(inside, insideError)} in this range and ${mean(outside, outsideError)} elsewhere, ${tells}. Chance of finding ${quasiP.length > 1 ? 'each of these limits' : 'this limit'} by luck alone (quasi-p value): ${quasiP.map((p) => (p < 0.001 ? 'below .001' : p.toFixed(3).slice(1))).join(', ')}.`
}

function regretLines(result: StressReport, regret: readonly Regret[], para: Para): string[] {
  const rows = [...regret]
    .sort((a, b) => a.mean - b.mean)
    .map(({ id, mean, error, most, best }) => {
      const name = id === 'nothing' ? 'doing nothing' : id
      return [
        name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}~` : name,
        amount(result, mean),
        amount(result, error),
        amount(result, most),
        best === 0 ? '0' : percentCell(best),
      ]
    })
  const heads = ['choice', 'mean', 'error', '95%', 'best in'].map((head, n) => ({ head, right: n > 0 }))
  return [
    ...table(heads, rows),
    para(
      `Regret: how much worse a choice is than the best of these in the same case. Error: standard error of the mean. 95%: in 95% of cases the regret is no more than this. Best in: share of cases in which no other choice does better, ties included. Harm above: change of the result, with a plus where it is worse. With ${result.replicates} runs per case some of this is chance; where an event is rare most cases tie.`,
      '  ',
    ),
  ]
}
