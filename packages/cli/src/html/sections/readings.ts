/** What the acts meant: aim, cause, evidence, other weights, who judged it, and what the record says of the parties. */
import type { Assessment, CrisisFile } from '@standoff/core'
import { capital, decibans, longDate, percentWords, sideOf } from '@standoff/core/kernel'
import { tenths } from '../../text/tenths.js'
import { acrossActs } from '../../wording/assess-lead.js'
import { modelFinds } from '../../wording/chance-words.js'
import { CLAIMS, CLAIMS_MEAN, claimSentence, idleSentences } from '../../wording/claims.js'
import { JUDGED_MEANS, silentOf, voiceSentences } from '../../wording/judged-voices.js'
import { boundSentence, causesHalfSentence, halfSentence } from '../../wording/robust-readings.js'
import { marked } from '../../wording/written.js'
import type { ReportData } from '../data.js'
import { esc, linked } from '../escape.js'
import { explained } from '../explained.js'
import { aimsFigure } from '../figures/aims.js'
import { causesFigure } from '../figures/causes.js'
import { controlFigure, plansFigure, resolveFigure } from '../figures/parties.js'
import { purposesFigure } from '../figures/purposes.js'
import { strategiesFigure } from '../figures/strategies.js'
import { viewpointsFigure } from '../figures/viewpoints.js'
import { waterfallFigure } from '../figures/waterfall.js'
import { leftOutHtml, notExplainedHtml } from '../left-out.js'
import type { MainAct } from '../main-act.js'
import type { Context, Section } from '../section.js'
import { actInWords } from './answer.js'

/**
 * How many pairs of viewpoints are listed, and for how many viewpoints it is said what would make the aims equally
 * likely.
 */
const PAIRS = 3
const VIEWPOINTS = 5

export const readings: Section = {
  id: 'readings',
  title: 'What did it mean?',
  body: (context) => {
    const { data, look, main, add } = context
    const { result, why } = data.readings
    if (result === null) return `<p class="lede">There is no reading: ${esc(why)}.</p>`
    return [
      `<p class="lede">${esc(lede(result))}</p>`,
      `<p>${HOW}</p>`,
      ...leftOutHtml(result.leftOut),
      ...notExplainedHtml(result.notExplained),
      add(aimsFigure(look, result, (ids) => sideOfRows(context, ids), main)),
      add(causesFigure(look, result)),
      mainPart(context),
      '<h3>The parties, by the record so far</h3>',
      add(strategiesFigure(look, result)),
      add(controlFigure(look, result)),
      add(resolveFigure(look, result)),
      add(plansFigure(look, result)),
      claimsPart(result),
    ].join('\n')
  },
}

/** What is said, the weightiest first, with what was not weighed. */
function claimsPart({ claims }: Assessment): string {
  if (claims.weighed.length + claims.idle.length === 0) return ''
  const list = (sentences: readonly string[]): string =>
    sentences.length === 0 ? '' : `<ul>${sentences.map((one) => `<li>${esc(one)}</li>`).join('')}</ul>`
  const told = [...claims.weighed].sort((one, other) => other.decibans - one.decibans).map(claimSentence)
  return `<h3>${CLAIMS}</h3><p>${CLAIMS_MEAN}</p>${list(told)}${list(idleSentences(claims))}`
}

function lede({ diagnostics, acts }: Assessment): string {
  if (diagnostics.failedOn !== null)
    return `The model gives no chance at all to what the record tells of ${longDate(diagnostics.failedOn)}, so nothing can be said of that day or later ones.`
  return acrossActs(acts, 'The model reads', ({ punish }) => punish.mean)
}

const HOW =
  'Many simulated histories (particles) follow the record, each with its own draw of everything that is hidden, and every act of force was read with what was known ten days later. By other weights the same act reads differently; what one would have to believe for that is told below.'

function sideOfRows({ data: { crisis } }: Context, ids: readonly string[]): string | null {
  for (const { id } of crisis.record.find((row) => ids.includes(row.id))?.author.parties ?? []) {
    const side = sideOf(crisis.file, id)
    if (side !== null) return side
  }
  return null
}

function mainPart({ data, look, main, add }: Context): string {
  if (main === null) return ''
  const { act, why } = main
  const head = `<h3>One act at length: ${esc(actInWords(main, look))}</h3>\n<p>${esc(`${capital(why)} (${act.ids.join(', ')}). The record: ${quoted(main, data)}`)}</p>`
  if (act.refused !== null)
    return `${head}\n<p>There is no reading of its aim: ${esc(act.refused)}.</p>\n${add(purposesFigure(act))}`
  const reading = `${modelFinds(act.punish)} that it was meant to punish or kill.`
  return [
    head,
    `<p>${explained(reading)}</p>`,
    add(waterfallFigure(act)),
    `<p>${esc([boundSentence(act.evidence, tenths), halfSentence(act), causesHalfSentence(act)].filter((one) => one !== null).join(' '))}</p>`,
    add(viewpointsFigure(act)),
    add(purposesFigure(act)),
    divides(main),
    voices(main, data.crisis.file),
  ].join('\n')
}

/** The words of the record, marked where they were written after the as-of day. */
function quoted({ act, rows: [row] }: MainAct, { written, asOf }: ReportData): string {
  const text = marked(act.summary.replace(/\.$/, ''), row === undefined ? 'untold' : written.row(row), asOf)
  return `${text}${/[!?]$/.test(text) ? '' : '.'}`
}

/** What sets viewpoints apart, and what each would have to believe to think otherwise. */
function divides({ act }: MainAct): string {
  if (act.viewpoints.length === 0) return ''
  const named = (id: string): string => act.viewpoints.find((one) => one.id === id)?.name ?? id
  const apart = [...act.pairs]
    .sort((a, b) => Number(b.disagree) - Number(a.disagree) || Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, PAIRS)
  const pairs = apart.map(
    ({ one, other, item, difference, disagree }) =>
      `"${named(one)}" and "${named(other)}" ${disagree ? 'disagree on which aim is more likely' : 'find the same aim more likely'}; the largest difference between them is in the ${item} (${Math.abs(decibans(difference)).toFixed(1)} decibans).`,
  )
  const even = act.viewpoints.slice(0, VIEWPOINTS).map(({ name, punish, evenPrior, evenWeights: [item] }) => {
    const instead =
      item === undefined
        ? '; giving any one item less weight would not be enough'
        : `, or would need to give the ${item.item} a weight of ${item.weight.toFixed(2)} instead of ${item.accepted.toFixed(2)}`
    return `To find it ${punish > 0.5 ? 'less' : 'more'} likely than not that it was meant to kill, "${name}" would need a prior of ${percentWords(evenPrior)}${instead}.`
  })
  return `<h3>Why they differ</h3>\n<ul>\n${[...pairs, ...even].map((text) => `<li>${esc(text)}</li>`).join('\n')}\n</ul>`
}

/** Who is on record as judging it, with what it takes to judge so; then who has a voice and did not. */
function voices({ act }: MainAct, file: CrisisFile): string {
  const silent = silentOf(file.voices, act)
  if (act.voices.length === 0 && silent === null) return ''
  const judged = act.voices.map((voice) => {
    const [said, ...takes] = voiceSentences(voice)
    const from = voice.source === null ? '' : ` (${linked(voice.source)})`
    return `<li><b>${esc(said)}</b>${from} ${esc(takes.join(' '))}</li>`
  })
  return [
    '<h3>Who judged it, and what it takes to judge so</h3>',
    ...(judged.length === 0 ? [] : [`<ul>\n${judged.join('\n')}\n</ul>`, `<p>${esc(JUDGED_MEANS)}</p>`]),
    ...(silent === null ? [] : [`<p>${esc(silent)}</p>`]),
  ].join('\n')
}
