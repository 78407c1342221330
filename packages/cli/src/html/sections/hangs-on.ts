/**
 * What the answer depends on: what surprised the model, which assumptions wars depend on, which parameters matter most.
 */
import {
  type Assessment,
  type CounterfactualReport,
  type Forecast,
  PARAMETERS,
  type StressReport,
} from '@standoff/core'
import { drawnCounterfactuals, longDate, percentCell, percentWords } from '@standoff/core/kernel'
import { DEFAULTS, defaultsInWords } from '../../wording/defaults.js'
import { islandsInWords } from '../../wording/islands.js'
import { counted } from '../../wording/words.js'
import { esc } from '../escape.js'
import { explained } from '../explained.js'
import { tableHtml } from '../figure-html.js'
import { counterfactualFigure, fewWars } from '../figures/counterfactuals.js'
import type { Look } from '../figures/look.js'
import { screeningFigure } from '../figures/screening.js'
import type { MainAct } from '../main-act.js'
import type { Section } from '../section.js'

export const hangsOn: Section = {
  id: 'hangs-on',
  title: 'What the answer depends on',
  body: ({ data: { readings, outlook, counterfactual, screening, stress = [] }, look, main, add }) => {
    const judged = PARAMETERS.filter(({ tuned, evidence }) => tuned === true || evidence.startsWith('judgement')).length
    const standoff = outlook.result?.outlook?.endings[0]
    const chance = standoff?.chanceShare ?? null
    const doubt =
      chance === null
        ? ''
        : ` Of the doubt about whether the standoff goes on, ${percentWords(chance)} is chance, which would remain even if every parameter were known.`
    return [
      `<p class="lede">${esc(`${judged} of ${PARAMETERS.length} parameters of the model rest on judgement or were tuned by hand on a record; no interval on this page covers mistakes in its equations.${doubt}`)}</p>`,
      restsOn(readings.result, outlook.result, main, look),
      readings.result === null ? '' : surprises(readings.result),
      counterfactual === undefined ? '' : (noPicture(counterfactual) ?? add(counterfactualFigure(counterfactual))),
      counterfactual?.shapley == null ? '' : shapleyText(counterfactual.shapley, counterfactual.counterfactuals),
      screening === undefined ? '' : add(screeningFigure(screening)),
      ...stress.map(stressText),
    ].join('\n')
  },
}

/** Which defaults carry the reading of the act that is told, and the outlook; how unlike the crisis is. */
function restsOn(readings: Assessment | null, outlook: Forecast | null, main: MainAct | null, look: Look): string {
  const likeness = (outlook ?? readings)?.defaults.likeness
  if (likeness === undefined) return ''
  const act = main?.act
  const moved = [
    ...(act?.movedBy == null || act.refused !== null
      ? []
      : [{ what: 'the reading of the act told first', by: act.movedBy }]),
    ...(outlook?.defaults.moved ?? []),
  ]
  return `<h3>${DEFAULTS}</h3>\n<p>${esc(defaultsInWords({ likeness, moved }, look.nameOf))}</p>`
}

/** Why there is no picture of the wars taken apart, in a paragraph; null where there is one. */
function noPicture(report: CounterfactualReport): string | null {
  const drawn = drawnCounterfactuals(report)
  if (drawn !== null && drawn.kinds.length > 0) return null
  const why =
    report.abstained !== null
      ? [`Wars are not taken apart: ${report.abstained}.`]
      : drawn === null || report.wars === 0
        ? [`In ${counted(report.runs, 'run')} no war came, so there is nothing to take apart.`]
        : fewWars(drawn)
  return `<p>${esc(why.join(' '))}</p>`
}

/** Shares of what all counterfactuals together take off the unwanted war. */
function shapleyText(
  shares: NonNullable<CounterfactualReport['shapley']>,
  counterfactuals: CounterfactualReport['counterfactuals'],
): string {
  const sorted = [...shares].sort((a, b) => b.share - a.share)
  const told = sorted.map(
    ({ id, share, low, high }) =>
      `${counterfactuals.find((one) => one.id === id)?.name ?? id} ${Math.round(100 * share)}% (${Math.round(100 * low)} to ${Math.round(100 * high)}%)`,
  )
  return `<p>${esc(`How much each assumption contributes to what all of them together take off the chance of unwanted war, divided by Shapley values (in brackets the simulation error, 5 to 95%; a share below 0 means that it brings war about): ${told.join('; ')}.`)}</p>`
}

/** Where the advice of one measure would be wrong. */
function stressText({ measure, text, cases, worse, better, reverses, regret }: StressReport): string {
  const own = regret.find(({ id }) => id === measure)
  const boxes = reverses.map(
    ({ bounds, coverage, density }) =>
      `<li>${esc(`${bounds.join(' and ')}: the measure makes ${percentWords(density)} of such cases worse, and these are ${percentWords(coverage)} of all the cases that it makes worse`)}</li>`,
  )
  const lead = `In ${cases.toLocaleString('en')} cases, each with its own draw of the hidden values, "${measure}" means more of this in ${percentWords(worse)} and less in ${percentWords(better)}: ${text}. Who chooses it does worse than with the best choice in the same case by ${own === undefined ? '0' : `${own.mean.toFixed(2)} (simulation error ${own.error.toFixed(2)})`} on average.`
  return `<h3>${esc(`Where "${measure}" would be the wrong advice`)}</h3><p>${esc(lead)}</p>${boxes.length === 0 ? `<p>${esc('No conditions on a few hidden values were found under which it does harm more often.')}</p>` : `<ul>${boxes.join('')}</ul>`}`
}

function surprises({ surprises: some, diagnostics, particles }: Assessment): string {
  const { islands, leastEffective, leastOn, resampled } = diagnostics
  const rows = some.map(({ date, logPredictive, rows: ids }) => [
    longDate(date),
    Math.round(10 * logPredictive) / 10,
    [...new Set(ids)].slice(0, 6).join(', ') || 'the count',
  ])
  const worth = `${islandsInWords('The reading of the record rests', islands, particles)} The effective sample size was smallest on ${longDate(leastOn)}, at ${percentCell(leastEffective)} of the ${particles.toLocaleString('en')} particles. On ${counted(resampled, 'day')} particles were resampled.`
  return `<p>${explained(worth)}</p>\n<h3>What surprised the model most</h3>\n<p>The days of the record that the model, knowing everything before them, thought least likely: there it is furthest from what happened. The lower the log probability, the less likely.</p>\n${tableHtml({ columns: ['day', 'log probability', 'rows'], rows }, 'Days that surprised the model most')}`
}
