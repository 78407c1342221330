/** The text of a run: the answer first, then the picture that earns it, then the workings. */

import { type LeftOut, longDate, type Outlook } from '@standoff/core'
import { counted } from '../html/words.js'
import { LEFT_OUT, leftOutActs } from '../output/left-out.js'
import type { Manifest } from '../output/manifest.js'
import { printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { attacks } from './attacks.js'
import { endings, lull } from './endings.js'
import { deaths, strikes } from './harm.js'
import { made, type NextContext, next } from './made.js'
import { questions } from './questions.js'
import type { Section } from './section.js'
import { times } from './times.js'
import { wars } from './wars.js'

export interface ReportContext extends NextContext {
  manifest: Manifest
  /** Acts of a record that is forced which are not carried, or not as they stand there. */
  leftOut?: readonly LeftOut[]
}

export function runReport(given: Outlook, context: ReportContext, style: Style): string {
  const outlook = printableIn(given)
  const { title, from, until, days, runs, answer, confidence } = outlook
  const { partial, asked } = context.manifest.runs
  const span = `${longDate(from)} to ${longDate(until)}, ${counted(days, 'day')}, ${counted(runs, 'run')}`
  const head = [style.bold(title), style.dim(span)]
  if (partial)
    head.push(wrap(`PARTIAL: interrupted after ${runs.toLocaleString('en')} of ${counted(asked, 'run')}.`, style.width))
  const left: Section = (_, width) =>
    context.leftOut === undefined || context.leftOut.length === 0
      ? null
      : { title: LEFT_OUT, lines: leftOutActs(context.leftOut, width) }
  const sections: Section[] = [
    left,
    endings,
    lull,
    wars,
    times,
    attacks,
    strikes,
    deaths,
    questions,
    made(context.manifest),
    next(context),
  ]
  const parts = sections.flatMap((section) => {
    const part = section(outlook, style)
    return part === null ? [] : [['', style.bold(part.title), ...part.lines].join('\n')]
  })
  return `${[...head, '', style.bold(wrap(answer, style.width)), '', wrap(confidence.sentence, style.width), ...parts].join('\n')}\n`
}
