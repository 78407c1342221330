/** The text of a run: the answer first, then the numbers behind it, then how it was made. */

import type { Outlook } from '@standoff/core'
import { type LeftOut, longDate } from '@standoff/core/kernel'
import type { Manifest } from '../output/manifest.js'
import { printableIn } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'
import { counted } from '../wording/words.js'
import { LEFT_OUT, leftOutActs } from './left-out.js'
import { attacks } from './sections/attacks.js'
import { endings, lull, tacitTruce } from './sections/endings.js'
import { deaths, strikes } from './sections/harm.js'
import { made, type NextContext, next } from './sections/made.js'
import { questions } from './sections/questions.js'
import type { Section } from './sections/section.js'
import { times } from './sections/times.js'
import { wars } from './sections/wars.js'

export interface RunContext extends NextContext {
  manifest: Manifest
  /** Acts of a record that is forced which are not carried, or not as they stand there. */
  leftOut?: readonly LeftOut[]
}

export function runText(given: Outlook, context: RunContext, style: Style): string {
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
    tacitTruce,
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
