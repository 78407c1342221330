/** What would help: each measure against the same runs without it, and how it works. */
import { type Chain, type MeasureEffect, percentRange, percentWords } from '@standoff/core/kernel'
import { oneFilter } from '../../wording/islands.js'
import { FEWEST_WARS } from '../../wording/war-kinds.js'
import { counted, listed } from '../../wording/words.js'
import { esc } from '../escape.js'
import { measuresFigure } from '../figures/measures.js'
import type { Section } from '../section.js'
import { whatHelps } from './answer.js'

/** First differences between paired runs that are listed of a chain. */
const LINKS = 3
/** Runs below which shares are not worth telling. */
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
      '<p>From the runs in which the measure averted a war or brought one about: what was the first thing to go differently from the same run without the measure. This is where the difference starts, not everything that follows from it.</p>',
      ...result.measures.map((measure) => works(measure, result.runs)),
    ].join('\n')
  },
}

function works({ name, touched, chains }: MeasureEffect, runs: number): string {
  const told = chains
    .filter(({ runs: some }) => some > 0)
    .map((chain) => (chain.runs < FEWEST_WARS ? thinChain(chain) : chainText(chain)))
  const none =
    touched === 0
      ? 'In no run did anything go differently.'
      : `${counted(touched, 'run')} of ${runs.toLocaleString('en')} went differently; in none of them was a war averted or brought about.`
  return `<p class="chain"><b>${esc(name)}.</b> ${esc(told.length > 0 ? told.join(' ') : none)}</p>`
}

/** Too few runs to say how. */
const thinChain = ({ effect, runs }: Chain): string =>
  `It ${effect} a war in ${counted(runs, 'run')}, too few to say how.`

function chainText({ effect, runs, routes, links }: Chain): string {
  const kinds = routes
    .filter(({ share }) => share > 0)
    .map(({ id, share }) => (share === 1 ? id : `${id} in ${Math.round(share * runs)}`))
  const ways = links
    .slice(0, LINKS)
    .map(({ text, share, runs: some, interval }) =>
      runs < FEW ? `in ${some}, ${text}` : `in ${percentWords(share)} (${percentRange(...interval)}), ${text}`,
    )
  return `It ${effect} a war in ${counted(runs, 'run')} (${listed(kinds)})${runs < FEW ? ', too few for shares' : ''}. What first went differently: ${ways.join('; ')}.`
}
