/** A measure attacked, as text: does the advice hold, where does it turn over, what would one regret. */
import { confidenceIn, FEWEST_CASES, type FoundBox, longDate, percentCell, percentWords, type Regret, type StressReport } from '@standoff/core'
import { printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { counted, plain, signed } from './compare-text.js'

type Para = (text: string, indent?: string) => string

/** Standard errors by which a mean must differ from 0 to be told as different. */
const CLEAR = 2
const LONGEST = 34
/** As in core: the share of cases, by how much good is done, that counts as most good. */
const QUARTER = 0.25

export function stressText(given: StressReport, seed: bigint, style: Style): string {
  const result = printableIn(given)
  const { title, asOf, until, cases, replicates, abstained, reverses, favours, worse, better, regret } = result
  const para: Para = (text, indent = '') => wrap(text, style.width, indent)
  const head = [style.bold(title), style.dim(`${asOf === null ? 'From the first day of the window' : `From the record as known on ${longDate(asOf)}`}, to ${longDate(until)}`), '']
  if (abstained !== null || result.effect === null) return `${[...head, para(`Nothing is put to the test: ${abstained}.`)].join('\n')}\n`
  const lines = [...head, style.bold(para(answer(result))), '', para(shares(result)), '', para(confidenceIn([]))]
  lines.push('', style.bold('Where it makes things worse'), ...boxLines(result, reverses, worse, 'go worse', para))
  lines.push('', style.bold('Where it does most good'), ...boxLines(result, favours, better, better >= QUARTER ? 'are among the best quarter' : 'go better', para))
  lines.push('', style.bold(`What one would regret, ${unitText(result)}`), ...regretLines(result, regret, para))
  lines.push(
    '',
    style.bold('How this was made'),
    para(
      `${(cases * replicates).toLocaleString('en')} runs in every world, ${replicates} of each of ${cases.toLocaleString('en')} cases: draws of what is hidden${asOf === null ? '' : ', by what the record tells'}. Bounds were sought by the patient rule induction method among all hidden values that vary, and are told from the same cases in which they were found; seed ${seed}.`,
      '  ',
    ),
  )
  return `${lines.join('\n')}\n`
}

const unitText = ({ unit, text }: StressReport): string => (unit === 'probability' ? `points of a hundred of "${text}"` : `"${text}"`)
const scaleOf = ({ unit }: StressReport): number => (unit === 'probability' ? 100 : 1)
const amount = (result: StressReport, value: number): string => plain(scaleOf(result) * value, 2)
const isHarm = ({ inside, insideError }: FoundBox): boolean => inside > CLEAR * insideError
const isGood = ({ inside, insideError }: FoundBox): boolean => -inside > CLEAR * insideError

/** Does the advice hold over what is believed? */
function answer(result: StressReport): string {
  const { measure, text, unit, moreIsWorse, effect, reverses, favours, cases, worse, better } = result
  if (effect === null) return ''
  const { difference, standardError } = effect
  const what = unit === 'probability' ? `the chance of "${text}"` : `"${text}"`
  const by = `${amount(result, Math.abs(difference))}${unit === 'probability' ? ' points' : ''} (error ${amount(result, standardError)})`
  const harm = reverses.find(isHarm)
  const good = favours.find(isGood)
  const few = (share: number): boolean => Math.round(share * cases) < FEWEST_CASES
  if (difference === 0 || Math.abs(difference) <= CLEAR * standardError) {
    const but = harm === undefined ? '' : ` But it does harm where ${where(harm)}.`
    return `Over all that is believed, "${measure}" moves ${what} by no more than the error of so many runs, ${by}: there is no advice to attack.${but}`
  }
  const lead = `Over all that is believed, "${measure}" ${difference < 0 ? 'lowers' : 'raises'} ${what} by ${by}`
  if (difference > 0 !== moreIsWorse) {
    if (harm !== undefined) return `${lead}. The advice does not hold everywhere: it does harm where ${where(harm)}.`
    return `${lead}, and ${few(worse) ? 'in too few cases it goes the other way to look for where' : 'the advice holds: no bounds were found within which it does harm on average'}.`
  }
  if (good !== undefined) return `${lead}, for the worse; but it does good where ${where(good)}.`
  return `${lead}, for the worse, and ${few(better) ? 'in too few cases it does good to look for where' : 'no bounds were found within which it does good on average'}.`
}

const where = ({ bounds }: FoundBox): string => bounds.join(', and ')

function shares({ worse, better, cases, replicates }: StressReport): string {
  const share = (value: number): string => (value === 0 ? 'none' : `${percentWords(value)}`)
  const rest = 1 - worse - better
  return `In ${share(worse)} of ${counted(cases, 'case')} it makes things worse, in ${share(better)} better, in ${share(rest < 1e-9 ? 0 : rest)} it changes nothing. A case is one draw of what is hidden with ${replicates} runs, so chance is in these shares.`
}

function boxLines(result: StressReport, boxes: readonly FoundBox[], share: number, how: string, para: Para): string[] {
  const { cases } = result
  const such = Math.round(share * cases)
  if (such < FEWEST_CASES) return [para(`Only ${such} of ${counted(cases, 'case')} ${how}: too few to look for bounds (${FEWEST_CASES}). More --runs would give more.`, '  ')]
  if (boxes.length === 0) return [para(`No bounds set the cases that ${how} apart better than chance may.`, '  ')]
  return boxes.flatMap((box, n) => [...(n === 0 ? [] : ['']), para(`${n === 0 ? 'Where' : 'Of the rest, where'} ${where(box)}:`, '  '), para(boxText(result, box, how), '    ')])
}

function boxText(result: StressReport, box: FoundBox, how: string): string {
  const { coverage, density, mass, quasiP, inside, insideError, outside, outsideError } = box
  const tells = isHarm(box) ? 'so there it does harm' : isGood(box) ? (how === 'go worse' ? 'so even there it does more good than harm' : 'so there it does good') : 'so there it does neither, as far as so many runs tell'
  const mean = (value: number, error: number): string => `${signed(scaleOf(result) * value, 2)} (error ${amount(result, error)})`
  return `${percentCell(density)} of its cases ${how}; it holds ${percentCell(coverage)} of all that do, and ${percentCell(mass)} of all cases. Mean harm within ${mean(inside, insideError)}, elsewhere ${mean(outside, outsideError)}, ${tells}. Quasi-p${quasiP.length > 1 ? ', bound by bound,' : ''} ${quasiP.map((p) => (p < 0.001 ? 'below .001' : p.toFixed(3).slice(1))).join(', ')}.`
}

function regretLines(result: StressReport, regret: readonly Regret[], para: Para): string[] {
  const rows = [...regret]
    .sort((a, b) => a.mean - b.mean)
    .map(({ id, mean, error, most, best }) => {
      const name = id === 'nothing' ? 'doing nothing' : id
      return [name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}~` : name, amount(result, mean), amount(result, error), amount(result, most), best === 0 ? '0' : percentCell(best)]
    })
  const heads = ['choosing', 'mean', 'error', 'most', 'best in'].map((head, n) => ({ head, right: n > 0 }))
  return [
    ...table(heads, rows),
    para(
      `Regret: how much worse than the best of these in the same case. Error: of the mean, for finitely many cases. Most: 95% of cases regret no more. Best in: share of cases in which none of these does better, ties counted. Harm: change of the metric, plus for the worse. With ${result.replicates} runs a case luck is in all of these; where an event is rare most cases tie.`,
      '  ',
    ),
  ]
}
