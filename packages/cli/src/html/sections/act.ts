/**
 * The act that the answer is most about on this day: one sentence and its reading, its picture, then what it rests on, other
 * weights, and who judged it.
 */
import type { CrisisFile } from '@standoff/core'
import { capital, deadBySide, decibans, percentWords, sideOf } from '@standoff/core/kernel'
import { tenths } from '../../text/tenths.js'
import { modelFinds } from '../../wording/chance-words.js'
import { DEAD_ORDER, deadInWords } from '../../wording/dead.js'
import { JUDGED_MEANS, silentOf, voiceSentences } from '../../wording/judged-voices.js'
import { boundSentence, causesHalfSentence, halfSentence } from '../../wording/robust-readings.js'
import { marked } from '../../wording/written.js'
import type { ReportData } from '../data.js'
import { esc, linked } from '../escape.js'
import { explained } from '../explained.js'
import type { Look } from '../figures/look.js'
import { purposesFigure } from '../figures/purposes.js'
import { viewpointsFigure } from '../figures/viewpoints.js'
import { waterfallFigure } from '../figures/waterfall.js'
import type { MainAct } from '../main-act.js'
import type { Context, Section } from '../section.js'
import { actInWords } from './answer.js'

/**
 * How many pairs of viewpoints are listed, and for how many viewpoints it is said what would make the aims equally
 * likely.
 */
const PAIRS = 3
const VIEWPOINTS = 5

export const act: Section = {
  id: 'act',
  title: 'The act that it is most about',
  body: (context) =>
    context.main === null
      ? `<p class="lede">No act of force of the record has a reading${context.data.readings.result === null ? `: ${esc(context.data.readings.why)}` : ''}.</p>`
      : told(context),
}

function told({ data, look, main, add }: Context): string {
  if (main === null) return ''
  const { act, why } = main
  const named = capital(actInWords(main, look))
  const reading =
    act.refused === null
      ? `${modelFinds(act.punish)} that it was meant to punish or kill, rather than to demonstrate.`
      : `There is no reading of its aim: ${act.refused}.`
  const head = `<p class="lede">${esc(`${named}.`)} ${explained(reading)}</p>`
  const after = [`<p>${esc(`The record: ${quoted(main, data)} ${killed(main, data, look)}`)}</p>`, `<p>${esc(why)}</p>`]
  if (act.refused !== null) return [head, ...after, add(purposesFigure(act))].join('\n')
  return [
    head,
    add(waterfallFigure(act)),
    ...after,
    `<p>${esc([boundSentence(act.evidence, tenths), halfSentence(act), causesHalfSentence(act)].filter((one) => one !== null).join(' '))}</p>`,
    add(viewpointsFigure(act)),
    add(purposesFigure(act)),
    divides(main),
    voices(main, data.crisis.file),
  ].join('\n')
}

/** Whom it killed, those of its own side first. */
function killed({ act, rows: [row] }: MainAct, { crisis, asOf }: ReportData, { nameOf }: Look): string {
  const [first = null] = (row?.author.parties ?? []).flatMap(({ id }) => sideOf(crisis.file, id) ?? [])
  return `Killed: ${deadInWords(deadBySide(crisis, asOf, { ids: act.ids, first }), nameOf)}. ${DEAD_ORDER}`
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
    const [said, ...takes] = voiceSentences(voice, act)
    const from = voice.source === null ? '' : ` (${linked(voice.source)})`
    return `<li><b>${esc(said)}</b>${from} ${esc(takes.join(' '))}</li>`
  })
  return [
    '<h3>Who judged it, and what it takes to judge so</h3>',
    ...(judged.length === 0 ? [] : [`<ul>\n${judged.join('\n')}\n</ul>`, `<p>${esc(JUDGED_MEANS)}</p>`]),
    ...(silent === null ? [] : [`<p>${esc(silent)}</p>`]),
  ].join('\n')
}
