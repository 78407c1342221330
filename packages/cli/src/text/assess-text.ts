/** An assessment as text: the answer first, then why, then by other weights and by whom, then how well it was made. */
import type { Assessment, ReadAct } from '@standoff/core'
import {
  confidenceSentence,
  isPrior,
  likelihoodWords,
  longDate,
  type Moved,
  percentCell,
  percentWords,
  type Share,
  shortDate,
  type Written,
} from '@standoff/core/kernel'
import { printable } from '../terminal/printable.js'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { acrossActs } from '../wording/assess-lead.js'
import { hasChance, modelFinds, rangeCell, viewpointFinds } from '../wording/chance-words.js'
import { CLAIMS, claimsAbout } from '../wording/claims.js'
import { DEFAULTS, defaultsInWords } from '../wording/defaults.js'
import { restsOnOne } from '../wording/islands.js'
import { JUDGED_MEANS, silentOf, voiceSentences } from '../wording/judged-voices.js'
import { causesHalfSentence } from '../wording/robust-readings.js'
import { marked } from '../wording/written.js'
import { diagnosticLines } from './assess-diagnostics.js'
import { matrixLines } from './assess-matrix.js'
import { partiesAtTheEnd, partiesOverTime } from './assess-parties.js'
import { purposeLines } from './assess-purposes.js'
import { waterfallLines } from './assess-waterfall.js'
import { claimLines } from './claims-text.js'
import { LEFT_OUT, leftOutActs, NOT_EXPLAINED, notExplainedLines } from './left-out.js'

/** What the column of a table says. */
const PUNISH_MEANS = 'punish: the chance that the act was meant to punish or kill, rather than to demonstrate.'

const RETURNED_MEANS =
  '=: the prior returned. What was seen of the act tells nothing of its aim; the chance is what the model put in.'

/** What was asked. */
export interface Asked {
  act?: string
  viewpoint?: string
  seed: bigint
  /** Share of the parameters that rest on judgement. */
  judged: number
  /** Principals that give orders to groups. */
  patrons: readonly string[]
  /** Everybody who has a voice in the file. */
  voices: Readonly<Record<string, { name: string }>>
  /** Name of a party by its id. */
  nameOf: (id: string) => string
  /** When the words of the act that is told were written. */
  written?: Written
}

const CAUSES = ['directed', 'licensed', 'own', 'defied'] as const
const CAUSE_MEANS = [
  'directed: the patron ordered this attack, or ordered its groups to attack.',
  "licensed: the patron's standing order allowed its groups to attack.",
  'own: the group acted on its own while it was free to act.',
  'defied: the group attacked although the patron had told it to hold.',
]

export function assessText(result: Assessment, asked: Asked, style: Style): string {
  const lines = [
    style.bold(printable(result.title)),
    style.dim(
      para(
        `The record as known on ${longDate(result.asOf)}; ${result.particles.toLocaleString('en')} simulated histories (particles), seed ${asked.seed}`,
        style,
      ),
    ),
    '',
  ]
  const add = (title: string, part: readonly string[]): void => {
    if (part.length > 0) lines.push('', style.bold(title), ...part)
  }
  const [one] = result.acts
  if (result.diagnostics.failedOn !== null)
    lines.push(
      para(
        `There is no answer: the model gives no chance at all to what the record tells of ${longDate(result.diagnostics.failedOn)}, so nothing can be said about that day or later ones.`,
        style,
      ),
    )
  if (asked.act !== undefined && one !== undefined) {
    lines.push(...answer(one, asked, result.asOf, style))
    add(
      LEFT_OUT,
      leftOutActs(
        result.leftOut.filter(({ ids }) => ids.some((id) => one.ids.includes(id))),
        style,
      ),
    )
    add(
      NOT_EXPLAINED,
      notExplainedLines(
        result.notExplained.filter(({ ids }) => ids.some((id) => one.ids.includes(id))),
        style,
      ),
    )
    add('What it was for', purposeLines(one, style))
    if (one.refused === null) {
      add('Why', waterfallLines(one, style))
      add('How well each item fits either aim', matrixLines(one, style))
      add('How it reads by other weights', viewpointLines(one, style))
      add('Why they differ', pairLines(one, style))
      add('Who judged it, and what it takes to judge so', voiceLines(one, asked, style))
      add('Who stood behind it', causeLines(one, style))
      add('What is said of it', claimLines(claimsAbout(result.claims, one.ids), result.claims, style, false))
    }
    add('The parties at the end of the record', partiesAtTheEnd(result, style))
  } else {
    if (result.diagnostics.failedOn === null) lines.push(...acrossLines(result, asked, style))
    add(LEFT_OUT, leftOutActs(result.leftOut, style))
    add(NOT_EXPLAINED, notExplainedLines(result.notExplained, style))
    if (result.acts.length > 0) add('Acts of force', actLines(result, asked, style))
    add('The parties along the record', partiesOverTime(result, asked.patrons, style))
    add(CLAIMS, claimLines(result.claims.weighed, result.claims, style, true))
  }
  add(DEFAULTS, [
    para(
      defaultsInWords({ ...result.defaults, moved: movedOf(asked.act === undefined ? undefined : one) }, asked.nameOf),
      style,
      '  ',
    ),
  ])
  add('How reliable the calculation is', diagnosticLines(result, style))
  return `${lines.join('\n')}\n`
}

/** What moves the reading of the act that is told; nothing where none is, or where that was not measured. */
const movedOf = (act: ReadAct | undefined): Moved[] =>
  act?.movedBy == null || act.refused !== null ? [] : [{ what: 'this reading', by: act.movedBy }]

/** Room for the name of a viewpoint beside its numbers, and what one more column of them takes of it. */
const NAME = 30
const COLUMN = 8
const short = (name: string, room: number): string => (name.length > room ? `${name.slice(0, room - 3)}...` : name)

const para = (text: string, style: Style, indent = ''): string => wrap(printable(text), style.width, indent)

const nameOf = ({ viewpoints }: ReadAct, asked: string): string =>
  viewpoints.find(({ id }) => id === asked)?.name ?? asked

/** All acts in a sentence, and how much the readings can bear. */
function acrossLines({ acts }: Assessment, asked: Asked, style: Style): string[] {
  if (acts.length === 0) return [para('The record used has no act of force by a side of this crisis.', style)]
  const { viewpoint, judged } = asked
  const reader = viewpoint === undefined ? 'The model reads' : `The viewpoint "${nameOf(acts[0], viewpoint)}" reads`
  const read = acts.filter(({ refused }) => refused === null)
  const width = Math.max(0, ...read.map((act) => widthOf(by(act, viewpoint))))
  return [
    para(
      acrossActs(acts, reader, (act) => by(act, viewpoint).mean),
      style,
    ),
    '',
    para(confidenceSentence({ width, judged }), style),
    ...(viewpoint === undefined
      ? simulationErrorOf(
          read.map(({ punish }) => punish),
          style,
        )
      : []),
    ...(read.some(({ islands }) => restsOnOne(islands)) ? oneIsland('Some readings rest', style) : []),
  ]
}

/** How far another seed may move the least steady of these chances. */
function simulationErrorOf(chances: readonly { error: number }[], style: Style): string[] {
  const points = Math.max(1, Math.round(100 * Math.max(0, ...chances.map(({ error }) => error))))
  return [
    para(
      `Simulation error: another --seed may move ${chances.length === 1 ? 'this chance' : 'the least steady of these chances'} by about ${points} percentage ${points === 1 ? 'point' : 'points'} (one standard error, from the spread of the independent filters).`,
      style,
    ),
  ]
}

const widthOf = ({ low, high }: Share): number => high - low

/** The warning that what rests on the filters rests nearly on one. */
const oneIsland = (rests: string, style: Style): string[] => [
  para(
    `${rests} almost only on one of the independent filters (groups of particles that follow the record each on its own): another --seed may move it.`,
    style,
  ),
]

/** P(punish) by the viewpoint asked for, or by the model. */
function by({ punish, viewpoints }: ReadAct, asked: string | undefined): Share {
  const one = viewpoints.find(({ id }) => id === asked)
  return one === undefined ? punish : { mean: one.punish, low: one.low, high: one.high }
}

function answer(act: ReadAct, asked: Asked, asOf: string, style: Style): string[] {
  const { viewpoint, judged } = asked
  if (act.refused !== null) return [para(`${act.ids.join(', ')} cannot be read: ${act.refused}.`, style)]
  const punish = by(act, viewpoint)
  const found = viewpoint === undefined ? modelFinds(punish) : viewpointFinds(nameOf(act, viewpoint), punish)
  const lines = [
    para(
      `${found} that the act of ${longDate(act.date)} was meant to punish or kill, rather than to demonstrate.`,
      style,
    ),
  ]
  if (act.behind !== null) {
    const ordered =
      act.causes === null
        ? `whether it ordered it or only allowed it cannot be told (${act.causesRefused ?? 'no causes'})`
        : `that the patron ordered it, ${hasChance(act.causes[0])}`
    lines.push(
      '',
      para(`That the patron stood behind it, by ordering or allowing it, ${hasChance(act.behind)}; ${ordered}.`, style),
    )
  }
  lines.push(
    '',
    style.dim(para(printable(marked(act.summary, asked.written ?? 'untold', asOf)), style)),
    '',
    para(
      confidenceSentence({
        width: Math.max(
          ...[punish, act.behind, act.causes?.[0] ?? null].map((told) => (told === null ? 0 : widthOf(told))),
        ),
        judged,
      }),
      style,
    ),
  )
  if (viewpoint === undefined)
    lines.push(
      ...simulationErrorOf(
        [act.punish, act.behind, act.causes?.[0] ?? null].flatMap((one) => one ?? []),
        style,
      ),
    )
  if (restsOnOne(act.islands)) lines.push(...oneIsland('This reading rests', style))
  return lines
}

function viewpointLines(act: ReadAct, style: Style): string[] {
  if (act.viewpoints.length === 0) return []
  // Shown where at least one viewpoint allows for deception.
  const deceived = act.viewpoints.some(({ deception }) => deception > 0)
  const rows = act.viewpoints.map(({ name, prior, deception, punish, low, high }) => [
    short(printable(name), deceived ? NAME - COLUMN : NAME),
    percentCell(prior),
    ...(deceived ? [deception > 0 ? percentCell(deception) : 'none'] : []),
    percentCell(punish),
    rangeCell(low, high),
    likelihoodWords(punish),
  ])
  const heads = ['viewpoint', 'prior', ...(deceived ? ['misled'] : []), 'punish', '5 to 95%', '']
  const columns = heads.map((head) => ({ head, right: head !== 'viewpoint' && head !== '' }))
  const notes = [
    'A viewpoint is a way of weighing the evidence, with weights that the file declares; it is nobody\'s own. Prior: the chance of "meant to punish" that it starts from; punish: its chance after the evidence. The interval shows the uncertainty about the parameters.',
    ...(deceived
      ? [
          'Misled: how likely the viewpoint takes it to be that the author of the act deceives; warning, assurance and statement then count for less.',
        ]
      : []),
  ]
  return [...table(columns, rows), ...notes.map((text) => para(text, style, '  '))]
}

function pairLines(act: ReadAct, style: Style): string[] {
  const named = (id: string): string => act.viewpoints.find((one) => one.id === id)?.name ?? id
  const apart = [...act.pairs]
    .sort((a, b) => Number(b.disagree) - Number(a.disagree) || Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, 3)
  const lines = apart.map(({ one, other, item, difference, disagree }) =>
    para(
      `"${named(one)}" and "${named(other)}" ${disagree ? 'disagree on which aim is more likely' : 'find the same aim more likely'}; the largest difference between them is in the ${item} (${Math.abs((difference * 10) / Math.LN10).toFixed(1)} decibans).`,
      style,
      '  ',
    ),
  )
  for (const { name, punish, evenPrior, evenWeights } of act.viewpoints) {
    const [item] = evenWeights
    const instead =
      item === undefined
        ? '; giving any one item less weight would not be enough'
        : `, or would need to give the ${item.item} a weight of ${item.weight.toFixed(2)} instead of ${item.accepted.toFixed(2)}`
    lines.push(
      para(
        `To find it ${punish > 0.5 ? 'less' : 'more'} likely than not that it was meant to kill, "${name}" would need a prior of ${percentWords(evenPrior)}${instead}.`,
        style,
        '  ',
      ),
    )
  }
  return lines
}

/** Voices that judged the act, a paragraph each; then who has a voice and did not. */
function voiceLines(act: ReadAct, { voices }: Asked, style: Style): string[] {
  const silent = silentOf(voices, act)
  return [
    ...act.voices.map((voice) => para(voiceSentences(voice, act).join(' '), style, '  ')),
    ...(act.voices.length === 0 ? [] : [para(JUDGED_MEANS, style, '  ')]),
    ...(silent === null ? [] : [para(silent, style, '  ')]),
  ]
}

function causeLines(act: ReadAct, style: Style): string[] {
  const { causes, causesRefused, authors } = act
  if (causesRefused !== null) return [para(`No answer: ${causesRefused}.`, style, '  ')]
  if (causes === null) return []
  const rows = CAUSES.map((name, c) => [name, percentCell(causes[c].mean), rangeCell(causes[c].low, causes[c].high)])
  const half = causesHalfSentence(act)
  const laid = authors.map(({ id, share }) => `${id} ${percentWords(share)}`).join(', ')
  return [
    ...table([{ head: 'cause' }, { head: 'chance', right: true }, { head: '5 to 95%' }], rows),
    ...CAUSE_MEANS.map((text) => para(text, style, '  ')),
    ...(half === null ? [] : [para(half, style, '  ')]),
    para(`Who carried it out: ${laid}.`, style, '  '),
  ]
}

/** The rows of an act: where several tell of one operation, the first and how many more. */
const rowsOf = ({ ids }: ReadAct): string => (ids.length > 1 ? `${ids[0]} +${ids.length - 1}` : ids[0])

function actLines({ acts }: Assessment, asked: Asked, style: Style): string[] {
  const returned = ({ learned }: ReadAct): boolean => asked.viewpoint === undefined && isPrior(learned)
  const rows = acts.map((act) => {
    const cause = (n: number): string =>
      act.causes === null || act.refused !== null ? '' : percentCell(act.causes[n].mean)
    const read = by(act, asked.viewpoint)
    const punish =
      act.refused === null
        ? [`${percentCell(read.mean)}${returned(act) ? '=' : ''}`, rangeCell(read.low, read.high)]
        : ['refused', '']
    return [
      shortDate(act.date),
      rowsOf(act),
      act.kind === 'own' ? 'own' : 'proxy',
      ...punish,
      ...CAUSES.map((_, n) => cause(n)),
    ]
  })
  const heads = ['day', 'row', 'by', 'punish', '5 to 95%', ...CAUSES].map((head, n) => ({ head, right: n > 2 }))
  return [
    ...table(heads, rows),
    ...[PUNISH_MEANS, ...(acts.some(returned) ? [RETURNED_MEANS] : []), ...CAUSE_MEANS].map((text) =>
      para(text, style, '  '),
    ),
  ]
}
