/** How it was made, so that anyone can make it again; and how far it can be trusted. */
import { type CrisisFile, PARAMETERS } from '@standoff/core'
import { longDate } from '@standoff/core/kernel'
import { counted } from '../../wording/words.js'
import { esc, linked } from '../escape.js'
import type { Context, Section } from '../section.js'
import { recordTable } from './record-table.js'

export const made: Section = {
  id: 'made',
  title: 'How this was made',
  body: (context) => {
    const { data } = context
    const { crisis } = data
    return [
      facts(context),
      '<h3>To make it again</h3>',
      `<pre>${esc(data.made.command)}</pre>`,
      '<h3>Limits</h3>',
      limits(crisis.file, data.later),
      '<h3>Sources</h3>',
      sources(crisis.file),
      recordTable(data),
    ].join('\n')
  },
}

function facts({ data: { made: how, asOf, until, readings, outlook, options } }: Context): string {
  const rows: [string, string][] = [
    ['as of', `${longDate(asOf)}; nothing that became known later is used`],
    ['horizon', longDate(until)],
    ['seed', `${how.seed}`],
    ['particles', how.particles.toLocaleString('en')],
    [
      'runs',
      `${outlook.result === null ? 'none' : how.runs.toLocaleString('en')} for the outlook, ${options.result === null ? 'none' : `${how.comparedRuns.toLocaleString('en')} for each measure`} for the options`,
    ],
    [
      'readings',
      readings.result === null
        ? 'none'
        : `log-likelihood of the record ${readings.result.diagnostics.logLikelihood.toFixed(2).replace('-', '\u2212')}`,
    ],
    ['version', `standoff ${how.version}`],
    ...(how.set.length === 0 ? [] : ([['changed', how.set.join('; ')]] as [string, string][])),
    ...how.inputs.map(({ name, sha256 }): [string, string] => [name, `SHA-256 ${sha256}`]),
  ]
  return `<dl class="made">\n${rows.map(([name, value]) => `<dt>${esc(name)}</dt><dd>${esc(value)}</dd>`).join('\n')}\n</dl>\n<p>The same file, seed and numbers give the same page to the byte, on any number of threads.</p>`
}

/** Entries of a mapping some of whose fields are judgement. */
const judgedOf = (entries: Readonly<Record<string, unknown>> | readonly unknown[]): number =>
  Object.values(entries).filter((one) => ((one as { judged?: string[] }).judged?.length ?? 0) > 0).length

function limits(file: CrisisFile, later: number): string {
  const tuned = PARAMETERS.filter(({ tuned: is }) => is === true).length
  const judged = [
    counted(judgedOf(file.sites), 'site'),
    counted(judgedOf(file.ties), 'tie'),
    counted(judgedOf(file.channels), 'channel'),
    counted(judgedOf(file.viewpoints), 'viewpoint'),
    counted(Object.keys(file.record.amend).length, 'amended row'),
  ]
  const lines = [
    'These are the expectations of a model, not knowledge. They are right only if its equations are right, and nobody has shown that they are.',
    `Agreement with the record does not show that the model is right: ${tuned} of ${PARAMETERS.length} parameters were tuned by hand on the record of 2023-24 (standoff params names them, with their evidence).`,
    `${later > 0 ? `The file was written with hindsight: ${counted(later, 'row')} of its record became known only after the as-of day. Those rows are not used, but who can do what, the sites, the measures and the questions were chosen by people who knew how it went on.` : 'Where a file is written after the events, who can do what, the sites, the measures and the questions are chosen by people who know how it went on.'} Values that are judgement stand in ${judged.join(', ')}.`,
    'Messages and shows of force take place in the readings, but that they were sent does not yet count as evidence.',
    'What a war would cost is not modelled, nor what comes after a withdrawal or a settlement.',
    'An interval on this page shows the uncertainty about the parameters or about how things stand. Simulation error is stated separately; it is not the uncertainty of the forecast.',
  ]
  return `<ul class="limits">\n${lines.map((line) => `<li>${esc(line)}</li>`).join('\n')}\n</ul>`
}

function sources({ sources: some }: CrisisFile): string {
  const lines = some.map(
    ({ name, url, terms }) =>
      `<li>${url === undefined ? esc(name) : `${esc(name)} (${linked(url)})`}${terms === undefined ? '' : `; ${esc(terms)}`}</li>`,
  )
  const own =
    'Countries and borders: Natural Earth (public domain). Faces: Source Serif 4 and Source Sans 3 (SIL Open Font Licence 1.1). Colours after M. Okabe and K. Ito (2008).'
  return `<ul>\n${[...lines, `<li>${own}</li>`].join('\n')}\n</ul>`
}
