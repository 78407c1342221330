/** What would help: each measure against the same runs without it, and how it works. */
import { type Chain, type MeasureEffect, percentRange, percentWords } from '@standoff/core/kernel'
import { oneFilter } from '../../wording/islands.js'
import { FEWEST_WARS } from '../../wording/war-kinds.js'
import { counted, listed, warsInWords } from '../../wording/words.js'
import { esc } from '../escape.js'
import { measuresFigure } from '../figures/measures.js'
import type { Section } from '../section.js'
import { whatHelps } from './answer.js'

/** First differences between paired runs that are listed of a chain. */
const LINKS = 3
/** Runs, by their effective number, below which only the first of the shares is worth telling. */
const FEW = 30

export const options: Section = {
  id: 'options',
  title: 'What would help?',
  body: ({ data, add }) => {
    const { result, why } = data.options
    if (result === null) return `<p class="lede">Nothing is compared: ${esc(why)}.</p>`
    if (result.abstained !== null) return `<p class="lede">Nothing is compared: ${esc(result.abstained)}.</p>`
    return [
      `<p class="lede">${esc(whatHelps(result))}</p>`,
      `<p>${esc(`The same ${result.runs.toLocaleString('en')} runs were made without any measure and with each one. They have the same luck and, except for what a measure changes, the same hidden values, so the only difference is the measure. A measure that changes nothing gives exactly 0.${oneFilter(result.islands)}`)}</p>`,
      `<ul>\n${result.measures.map(({ name, summary }) => `<li><b>${esc(name)}.</b> ${esc(summary)}</li>`).join('\n')}\n</ul>`,
      add(measuresFigure(result)),
      '<h3>How each works</h3>',
      '<p>From the runs in which the measure made war more or less likely, each counted by how much: what was the first thing to go differently from the same run without the measure. This is where the difference starts, not everything that follows from it.</p>',
      ...result.measures.map((measure) => works(measure, result.runs)),
    ].join('\n')
  },
}

function works({ name, touched, chains }: MeasureEffect, runs: number): string {
  const told = chains
    .filter(({ runs: some }) => some > 0)
    .map((chain) => (chain.effective < FEWEST_WARS ? thinChain(chain, runs) : chainText(chain, runs)))
  const none =
    touched === 0
      ? 'In no run did anything go differently.'
      : `${counted(touched, 'run')} of ${runs.toLocaleString('en')} went differently; in none of them did war become more or less likely.`
  return `<p class="chain"><b>${esc(name)}.</b> ${esc(told.length > 0 ? told.join(' ') : none)}</p>`
}

/** Too few runs to say how. */
const thinChain = ({ effect, wars }: Chain, runs: number): string =>
  `It ${effect} ${warsInWords(wars)} of ${counted(runs, 'run')}, in too few of them to say how.`

function chainText({ effect, wars, effective, routes, links }: Chain, runs: number): string {
  const kinds = routes
    .filter(({ share }) => share > 0)
    .map(({ id, share }) => (share === 1 ? id : `${id} ${percentWords(share)}`))
  const ways = links
    .slice(0, effective < FEW ? 1 : LINKS)
    .map(({ text, share, interval }) => `in ${percentWords(share)} (${percentRange(...interval)}), ${text}`)
  return `It ${effect} ${warsInWords(wars)} of ${counted(runs, 'run')} (${listed(kinds)}). What first went differently: ${ways.join('; ')}.`
}
