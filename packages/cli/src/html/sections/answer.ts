/**
 * The answer first: what it meant, what comes next, what would help, one sentence each; then confidence in a sentence
 * of its own.
 */
import type { Comparison } from '@standoff/core'
import { capital, LIKELIHOOD_BANDS, longDate, movesInEnglish, percentRange } from '@standoff/core/kernel'
import { hasChance, modelFinds } from '../../wording/chance-words.js'
import { esc } from '../escape.js'
import type { Look } from '../figures/look.js'
import type { MainAct } from '../main-act.js'
import type { Context, Section } from '../section.js'

export const answer: Section = {
  id: 'answer',
  title: 'The answer',
  body: (context) => {
    const parts = [
      ['What did it mean?', meant(context)],
      ['What comes next?', next(context)],
      ['What would help?', helps(context)],
    ].map(([question, text]) => `<h3 class="question">${question}</h3>\n<p class="answer">${esc(text)}</p>`)
    return `${parts.join('\n')}\n<div class="confidence">${confidence(context)
      .map(([of, text]) => `<p><b>${of}</b> ${esc(text)}</p>`)
      .join('')}</div>\n${WORDS}`
  },
}

/** An act in words: `the limited strike of 8 November 2023 (United States; Maysulun)`. */
export function actInWords({ act, rows }: MainAct, { nameOf }: Look): string {
  const rung = rows[0]?.rung?.replaceAll('-', ' ') ?? (act.kind === 'attack' ? 'attack' : 'act')
  const who = rows[0]?.author.parties.map(({ id }) => nameOf(id)) ?? []
  const beside = [who.length === 1 ? who[0] : '', rows[0]?.place?.text ?? ''].filter((text) => text !== '')
  return `the ${rung === 'harass' ? 'attack' : rung} of ${longDate(act.date)}${beside.length === 0 ? '' : ` (${beside.join('; ')})`}`
}

function meant({ data, main, look }: Context): string {
  const { result, why } = data.readings
  if (result === null) return `There is no reading: ${why}.`
  if (main === null || main.act.refused !== null)
    return `There is no reading of a main act: ${main?.act.refused ?? (result.diagnostics.failedOn === null ? 'no act of force by a side of this crisis could be read' : `the model gives no chance to what the record tells of ${longDate(result.diagnostics.failedOn)}`)}.`
  const { act } = main
  const behind =
    act.behind === null ? '' : `; that the patron stood behind it, by ordering or allowing it, ${hasChance(act.behind)}`
  return `${modelFinds(act.punish)} that ${actInWords(main, look)} was meant to punish or kill, rather than to demonstrate${behind}${byViewpoints(act)}.`
}

/** How far the viewpoints, each from a prior of its own, lie from that. */
function byViewpoints({ viewpoints }: MainAct['act']): string {
  if (viewpoints.length === 0) return ''
  const held = viewpoints.map(({ punish }) => punish)
  return `; by other weights (the viewpoints) it is ${percentRange(Math.min(...held), Math.max(...held))}`
}

function next({ data: { outlook } }: Context): string {
  if (outlook.result === null) return `There is no outlook: ${outlook.why}.`
  if (outlook.result.outlook === null) return `Nothing is forecast: ${outlook.result.abstained}.`
  return outlook.result.outlook.answer
}

function helps({ data: { options } }: Context): string {
  if (options.result === null) return `Nothing is compared: ${options.why}.`
  if (options.result.abstained !== null) return `Nothing is compared: ${options.result.abstained}.`
  return whatHelps(options.result)
}

/** What the measures change, and which effects are within simulation error: the same text as the command prints. */
export function whatHelps({ measures, runs, base }: Comparison): string {
  const war = base.find(({ metric }) => metric === 'war')
  return movesInEnglish({
    rows: measures,
    runs,
    war: war?.mean ?? 0,
    interval: war?.interval ?? null,
    error: war?.error ?? 0,
  })
}

/** Confidence in each answer, never in the sentence that tells its likelihood. */
function confidence({ data: { outlook } }: Context): [string, string][] {
  const ahead = outlook.result?.outlook?.confidence.sentence
  const rest: [string, string] = [
    'What it meant, what would help.',
    'Confidence is low: the weights of evidence and most parameters rest on judgement or were tuned to fit a record. Better evidence about them would raise the confidence; more runs would not.',
  ]
  return ahead === undefined ? [rest] : [['What comes next.', ahead], rest]
}

const range = (from: number, until: number): string =>
  from <= 0.01
    ? `below ${Math.round(100 * until)}%`
    : until >= 0.99
      ? `above ${Math.round(100 * from)}%`
      : `${Math.round(100 * from)} to ${Math.round(100 * until)}%`

/** The words of likelihood, for those who want to know what they mean. */
const WORDS = `<details><summary>What the words of likelihood mean</summary>
<p class="sans">After Intelligence Community Directive 203. Likelihood says how probable something is; confidence says how well founded that statement is. The two are always stated in separate sentences.</p>
<table class="words"><thead><tr><th scope="col">words</th><th scope="col">probability</th></tr></thead><tbody>
${LIKELIHOOD_BANDS.map(({ words, from, until }) => `<tr><th scope="row">${capital(words)}</th><td>${range(from, until)}</td></tr>`).join('\n')}
</tbody></table></details>`
