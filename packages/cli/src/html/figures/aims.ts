/** P(meant to punish or kill) of every act of force, with its 5 to 95% interval. */
import * as Plot from '@observablehq/plot'
import type { Assessment } from '@standoff/core'
import { cutOf, dateOfDay, dayOf, isPrior, shortDate, sideOf } from '@standoff/core/kernel'
import { counted } from '../../wording/words.js'
import { ink } from '../colors.js'
import { type KeyItem, keyPanel } from '../draw/key.js'
import { LABEL } from '../draw/label.js'
import { AS_THEY_ARE, drawPanel, stacked } from '../draw/panel.js'
import { type Figure, figureOf, type Size } from '../figure.js'
import type { MainAct } from '../main-act.js'
import { BAND_EDGES, BAND_WORDS } from './likelihood-lines.js'
import type { Look } from './look.js'
import { actsRead, type OneAct } from './one-act.js'
import { dateOf } from './time.js'

const HEIGHT = { wide: 340, narrow: 330 } as const
/** Room at the right for the words of likelihood, px. */
const WORDS = { wide: 96, narrow: 78 } as const

/** @param main the act that is told at length */
export function aimsFigure(
  look: Look,
  assessment: Assessment,
  sides: (ids: readonly string[]) => string | null,
  main: MainAct | null,
): Figure | null {
  const acts = actsRead(assessment)
  if (acts.length === 0) return null
  const refused = acts.filter((act) => act.refused !== null)
  const read = acts.filter((act) => act.refused === null)
  const above = read.filter(({ punish }) => punish.mean > 0.55).length
  const returned = read.filter(({ learned }) => isPrior(learned)).length
  const hollow =
    returned === 0
      ? ''
      : ` Hollow marks, ${returned} of them, are the prior returned: what was seen of the act tells nothing of its aim.`
  const told = `Of ${counted(read.length, 'act')} that could be read, ${above === 0 ? 'none is' : `${above} ${above === 1 ? 'is' : 'are'}`} more likely than not meant to punish or kill.`
  return figureOf({
    id: 'aims',
    title: 'Was it meant to punish, or to demonstrate?',
    caption: `${told}${hollow} Each mark is an act; the bar through it is the 5 to 95% interval over the particles (simulated histories that follow the record). Short bars late in a record need not mean more knowledge: they may rest on few of the independent filters.${refused.length > 0 ? ` ${counted(refused.length, 'act')} without a reading ${refused.length === 1 ? 'stands' : 'stand'} at the foot.` : ''}`,
    alt: `Dots over time with intervals, from 0 to 100%. ${told}`,
    columns: ['day', 'rows', 'by', 'attacks', 'P(punish)', 'low', 'high', 'why refused', 'summary'],
    rows: acts.map((act) => [
      act.date,
      act.ids.join(' '),
      `${look.nameOf(sides(act.ids) ?? '')}, ${act.kind === 'own' ? 'own hand' : 'through groups'}`,
      act.count,
      act.refused === null ? act.punish.mean : null,
      act.refused === null ? act.punish.low : null,
      act.refused === null ? act.punish.high : null,
      act.refused ?? '',
      act.summary,
    ]),
    draw: (size, about) => {
      const drawn = acts.map((act) => ({
        ...act,
        when: dateOfDay(dayOf(act.date) + act.shift),
        hue: look.hueOf(sides(act.ids) ?? ''),
      }))
      const kinds = [...new Map(drawn.map((act) => [`${act.hue} ${act.kind}`, act])).values()]
      const key = kinds.map((act): KeyItem => {
        const side = sides(act.ids)
        return {
          text:
            act.kind === 'own'
              ? `${look.nameOf(side ?? '')}, own hand`
              : `groups tied to ${look.nameOf(side === null ? '' : (sideOf(look.file, side) ?? side))}`,
          mark: act.kind === 'own' ? 'square' : 'circle',
          r: 4.5,
          fill: ink(act.hue),
          stroke: ink(act.hue),
        }
      })
      return stacked(about, [
        keyPanel(key, size.width),
        drawDots(
          drawn,
          main,
          [dateOf(assessment.bands[0]?.date ?? acts[0].date), dateOfDay(cutOf(assessment.asOf))],
          size,
        ),
      ])
    },
  })
}

type Dot = OneAct & { when: Date; hue: string }

function drawDots(acts: readonly Dot[], main: MainAct | null, range: readonly [Date, Date], { name, width }: Size) {
  const read = acts.filter((act) => act.refused === null)
  const refused = acts.filter((act) => act.refused !== null)
  const told = main === null ? [] : read.filter(({ ids, date }) => ids[0] === main.act.ids[0] && date === main.act.date)
  const words = BAND_WORDS.filter(({ words: text }) => !text.includes('almost'))
  const hue = (d: Dot): string => ink(d.hue)
  const titled =
    name === 'wide' ? { title: (d: Dot) => `${d.date}: ${Math.round(100 * d.punish.mean)}% (${d.summary})` } : {}
  const dots = (kind: OneAct['kind'], symbol: 'circle' | 'square') =>
    Plot.dot(
      read.filter((act) => act.kind === kind),
      {
        x: 'when',
        y: (d: Dot) => d.punish.mean,
        symbol,
        r: name === 'wide' ? 3.6 : 3,
        // Hollow where the prior returned.
        fill: (d: Dot) => (isPrior(d.learned) ? ink('paper') : hue(d)),
        stroke: (d: Dot) => (isPrior(d.learned) ? hue(d) : ink('paper')),
        strokeWidth: 0.9,
        ...titled,
      },
    )
  return drawPanel({
    width,
    height: HEIGHT[name],
    marginLeft: 38,
    marginRight: WORDS[name],
    marginTop: 14,
    marginBottom: 40,
    ...AS_THEY_ARE,
    x: { type: 'utc', domain: [...range], label: null, inset: 8 },
    y: { domain: [0, 1], label: null },
    marks: [
      Plot.ruleY(BAND_EDGES, { stroke: ink('rule') }),
      Plot.text(words, {
        y: 'at',
        text: 'words',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 8,
        fontSize: 12,
        fill: ink('soft'),
      }),
      Plot.axisY({
        ticks: [0, 0.2, 0.45, 0.55, 0.8, 1],
        tickFormat: (d: number) => `${Math.round(100 * d)}%`,
        tickSize: 0,
        fontSize: 12,
        fill: ink('soft'),
        label: null,
      }),
      Plot.axisX({
        ticks: name === 'wide' ? 7 : 4,
        tickSize: 4,
        fontSize: 12,
        fill: ink('soft'),
        stroke: ink('soft'),
        label: null,
      }),
      Plot.ruleX(read, {
        x: 'when',
        y1: (d: Dot) => d.punish.low,
        y2: (d: Dot) => d.punish.high,
        stroke: hue,
        strokeOpacity: 0.32,
        strokeWidth: name === 'wide' ? 3 : 2,
      }),
      dots('attack', 'circle'),
      dots('own', 'square'),
      Plot.dot(refused, { x: 'when', y: () => 0, symbol: 'times', r: 3, stroke: ink('soft') }),
      Plot.dot(told, { x: 'when', y: (d: Dot) => d.punish.mean, r: 8, stroke: ink('ink'), strokeWidth: 1.6 }),
      Plot.text(told, {
        x: 'when',
        y: (d: Dot) => d.punish.mean,
        text: () => `${main === null ? '' : shortDate(main.act.date)}, told above`,
        dy: -16,
        fontSize: LABEL,
        fontWeight: 600,
        fill: ink('ink'),
        stroke: ink('paper'),
        strokeWidth: 4,
      }),
    ],
  })
}
