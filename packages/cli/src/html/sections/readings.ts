/** What the acts meant: aim, cause, evidence, other weights, who judged it, and what the record says of the parties. */
import type { Assessment } from '@standoff/core'
import { drawnPartyWeeks, longDate, sideOf } from '@standoff/core/kernel'
import { acrossActs } from '../../wording/assess-lead.js'
import { CLAIMS, CLAIMS_MEAN, claimSentence, idleSentences } from '../../wording/claims.js'
import { esc } from '../escape.js'
import { aimsFigure } from '../figures/aims.js'
import { causesFigure } from '../figures/causes.js'
import type { Look } from '../figures/look.js'
import { CONTROL, controlFigure, plansFigure, RESOLVE, resolveFigure, returnedInWords } from '../figures/parties.js'
import { strategiesFigure } from '../figures/strategies.js'
import { leftOutHtml, notExplainedHtml } from '../left-out.js'
import type { Context, Section } from '../section.js'

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
      '<h3>The parties, by the record so far</h3>',
      add(strategiesFigure(look, result)),
      add(controlFigure(look, result)),
      add(resolveFigure(look, result)),
      ...nothingTold(look, result),
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
  'Many simulated histories (particles) follow the record, each with its own draw of everything that is hidden, and every act of force was read with what was known ten days later. By other weights the same act reads differently; what one would have to believe for that is told with the act above.'

function sideOfRows({ data: { crisis } }: Context, ids: readonly string[]): string | null {
  for (const { id } of crisis.record.find((row) => ids.includes(row.id))?.author.parties ?? []) {
    const side = sideOf(crisis.file, id)
    if (side !== null) return side
  }
  return null
}

/** What is said in place of a picture that would have only priors. */
function nothingTold(look: Look, result: Assessment): string[] {
  const drawn = drawnPartyWeeks(result)
  if (drawn === null) return []
  return (
    [
      [drawn.control, CONTROL],
      [drawn.resolve, RESOLVE],
    ] as const
  ).flatMap(([bands, what]) => {
    const line = bands.parties.length === 0 ? returnedInWords(look, bands, what) : null
    return line === null ? [] : [`<p>${esc(line)}</p>`]
  })
}
