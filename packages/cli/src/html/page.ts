/** The page: one file, nothing loaded, the answer first. */
import { longDate } from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import { writtenWords } from '../wording/written.js'
import type { ReportData } from './data.js'
import { esc } from './escape.js'
import type { Figure } from './figure.js'
import { figureHtml } from './figure-html.js'
import { lookOf } from './figures/look.js'
import { fontRules } from './fonts.js'
import { mainAct } from './main-act.js'
import type { Context, Section } from './section.js'
import { act } from './sections/act.js'
import { answer } from './sections/answer.js'
import { hangsOn } from './sections/hangs-on.js'
import { made } from './sections/made.js'
import { options } from './sections/options.js'
import { outlook } from './sections/outlook.js'
import { readings } from './sections/readings.js'
import { record } from './sections/record.js'
import { STYLE } from './style.css.js'

const SECTIONS: readonly Section[] = [answer, act, record, readings, outlook, options, hangsOn, made]

/** What the page may load: nothing but what stands in it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

export interface Page {
  html: string
  figures: Figure[]
}

export function pageOf(data: ReportData): Page {
  const { crisis, asOf, until, readings: read } = data
  const { title, summary } = crisis.file
  const figures: Figure[] = []
  const context: Context = {
    data,
    look: lookOf(crisis.file),
    main: read.result === null ? null : mainAct(read.result, crisis, data.act),
    add: (figure) => {
      if (figure === null) return ''
      figures.push(figure)
      return figureHtml(figure, figures.length)
    },
  }
  const body = SECTIONS.map(
    (section) =>
      `<section id="${section.id}" aria-labelledby="${section.id}-head">\n<h2 id="${section.id}-head">${section.title}</h2>\n${section.body(context)}\n</section>`,
  )
  const dateline = `The record as known on ${longDate(asOf)}${data.outlook.result === null ? '' : `; outlook to ${longDate(until)}`}`
  const hindsight = textsOfFile(data)
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="standoff ${esc(data.made.version)}">
<title>${esc(title)}: what it meant, what comes next, what would help</title>
<style>
${fontRules()}
${STYLE}</style>
</head>
<body>
<a class="skip" href="#answer">To the answer</a>
<header>
<p class="dateline">${esc(dateline)}</p>
<h1>${esc(title)}</h1>
${hindsight === '' ? '' : `<p class="dateline later">${esc(hindsight)}</p>\n`}${summary === undefined ? '' : `<p class="summary">${esc(summary)}</p>`}
<nav aria-label="Sections"><ul>${SECTIONS.map(({ id, title: name }) => `<li><a href="#${id}">${name}</a></li>`).join('')}</ul></nav>
</header>
<main>
${body.join('\n')}
</main>
<footer>
<p>Made by standoff ${esc(data.made.version)}, seed ${data.made.seed}. The model expects; it does not know. This page loads nothing and runs no script.</p>
</footer>
</body>
</html>
`
  return { html: printable(html), figures }
}

/** What is said of the texts of the file where they were written after the as-of day; empty where nothing tells so. */
function textsOfFile({ written: { file }, asOf }: ReportData): string {
  const words = writtenWords(file, asOf)
  return words === ''
    ? ''
    : `The title, the summary and the names of this file, of its places, measures and questions too: ${words}. They may give away what came next.`
}
