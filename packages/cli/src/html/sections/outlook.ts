/** What comes next from where the record stands. */
import type { CrisisFile, Forecast, Outlook } from '@standoff/core'
import {
  longDate,
  percentCell,
  percentRange,
  percentWords,
  sideOf,
  sidesFrom,
  truceSentences,
} from '@standoff/core/kernel'
import { QUESTION_REFERENCES, REFERENCES_EXPLAINED } from '../../wording/references.js'
import { FEWEST_WARS, fewWarsInWords } from '../../wording/war-kinds.js'
import { counted, listed } from '../../wording/words.js'
import { esc } from '../escape.js'
import { tableHtml } from '../figure-html.js'
import { attacksAheadFigure } from '../figures/attacks-ahead.js'
import { endingsFigure } from '../figures/endings.js'
import { firstActsFigure } from '../figures/first-acts.js'
import { singleRunsFigure } from '../figures/single-runs.js'
import { totalsFigure } from '../figures/totals.js'
import { weeksKnown } from '../figures/weeks-known.js'
import { leftOutHtml, notExplainedHtml } from '../left-out.js'
import type { MainAct } from '../main-act.js'
import type { Section } from '../section.js'

export const outlook: Section = {
  id: 'outlook',
  title: 'What comes next?',
  body: ({ data, look, main, add }) => {
    const { result, why } = data.outlook
    if (result === null) return `<p class="lede">There is no outlook: ${esc(why)}.</p>`
    if (result.outlook === null) return `<p class="lede">Nothing is forecast: ${esc(result.abstained ?? '')}.</p>`
    const shown = result.outlook
    const until = longDate(result.until)
    return [
      `<p class="lede">${esc(shown.answer)}</p>`,
      `<p class="confidence">${esc(shown.confidence.sentence)}</p>`,
      ...leftOutHtml(result.leftOut),
      ...notExplainedHtml(result.notExplained),
      add(endingsFigure(shown.endings, [shown.tacitTruce, shown.lull], until)),
      truce(shown),
      wars(shown),
      add(singleRunsFigure(result.runs, weeksKnown(data.crisis, data.asOf).weeks, data.asOf, result.until)),
      add(attacksAheadFigure(shown.attacksPerWeek, weeksKnown(data.crisis, data.asOf), data.asOf)),
      add(totalsFigure(data.crisis, result.totals, data.asOf)),
      add(firstActsFigure(look, result.first, until)),
      deaths(shown, sideOfAct(main, data.crisis.file)),
      questions(result),
    ].join('\n')
  },
}

function truce({ tacitTruce }: Outlook): string {
  const lead = `A tacit truce is ${tacitTruce.truceDays} days without a force act by either side, after an exchange. It is not an ending: the run goes on, and the next force act breaks it.`
  const told = [lead, ...truceSentences(tacitTruce)].map((sentence) => `<p>${esc(sentence)}</p>`)
  return ['<h3>A truce that nobody signs</h3>', ...told].join('\n')
}

function wars({ wars: { runs, routes, unwanted, rough } }: Outlook): string {
  if (runs === 0) return '<p>No run ends in war.</p>'
  if (runs < FEWEST_WARS) return `<p>${esc(fewWarsInWords(runs))}</p>`
  const kinds = routes
    .filter(({ share }) => share > 0)
    .map(
      ({ id, meaning, share, error }) =>
        `${percentWords(share)} are ${id} (${meaning}${error === null ? '' : `; simulation error ${(100 * error).toFixed(error < 0.0095 ? 1 : 0)} percentage points`})`,
    )
  return `<p>${esc(`Of the wars (${counted(runs, 'run')}) ${listed(kinds)}${unwanted === null ? '' : `; ${percentWords(unwanted)} are unwanted: no side would have chosen them had it known the truth`}.${rough ? ' With so few wars, these shares are rough.' : ''}`)}</p>`
}

/** The side whose act is told first. */
function sideOfAct(main: MainAct | null, file: CrisisFile): string | null {
  return (main?.rows[0]?.author.parties ?? []).flatMap(({ id }) => sideOf(file, id) ?? [])[0] ?? null
}

function deaths({ deaths: sides }: Outlook, first: string | null): string {
  const order = sidesFrom(
    sides.map(({ side }) => side),
    first,
  )
  const sorted = order.flatMap((side) => sides.filter((one) => one.side === side))
  const rows = sorted.map(({ name, none, quantiles: [low, middle, high], mean, error }) => [
    name,
    percentCell(none),
    low,
    middle,
    high,
    Math.round(10 * mean) / 10,
    error === null ? null : Math.round(10 * error) / 10,
  ])
  return `<h3>People killed in a run, short of war</h3>\n<p>What a war would cost is not modelled.</p>\n${tableHtml({ columns: ['whose people', 'runs in which nobody is killed', 'low (5%)', 'median', 'high (95%)', 'mean', 'simulation error'], rows }, 'People killed in a run, by whose people they were')}`
}

const REFERENCES = Object.entries(QUESTION_REFERENCES) as [keyof typeof QUESTION_REFERENCES, string][]

function questions({ questions: asked, unasked }: Forecast): string {
  if (asked.length + unasked.length === 0) return ''
  const rows = asked.map(({ text, probability, words, interval, resolves, references }) => [
    text,
    percentCell(probability),
    words,
    interval === null ? 'not known' : percentRange(...interval),
    longDate(resolves),
    ...REFERENCES.map(([key]) => {
      const chance = references[key]
      return chance === null ? '' : percentCell(chance)
    }),
  ])
  const left =
    unasked.length === 0
      ? ''
      : `<p class="sans">${esc(`Not asked: ${unasked.map(({ id, why }) => `${id} (${why})`).join('; ')}.`)}</p>`
  return `<h3>The questions of the file</h3>\n<p>${esc(`${REFERENCES_EXPLAINED} A forecast must do better than the best of them to have shown anything.`)}</p>\n${asked.length === 0 ? '' : tableHtml({ columns: ['question', 'chance', 'in words', '5 to 95%, over the parameters', 'settled on', ...REFERENCES.map(([, name]) => name)], rows }, 'The questions of the file')}\n${left}`
}
