/** What happened, as the sources tell it. */
import {
  deadBySide,
  isForce,
  leftOut,
  longDate,
  type PicturedAct,
  picturedActs,
  picturedMessages,
  principalsOf,
  sideOf,
} from '@standoff/core/kernel'
import { DEAD_ORDER, deadInWords } from '../../wording/dead.js'
import { counted, listed } from '../../wording/words.js'
import { esc } from '../escape.js'
import { contestedFigure } from '../figures/contested.js'
import type { Look } from '../figures/look.js'
import { mapFigure } from '../figures/map.js'
import { timelineFigure } from '../figures/timeline.js'
import { weeksKnown } from '../figures/weeks-known.js'
import { leftOutHtml } from '../left-out.js'
import type { Section } from '../section.js'

export const record: Section = {
  id: 'record',
  title: 'The record',
  body: ({ data, look, main, add }) => {
    const { crisis, asOf } = data
    const { from } = crisis.file.window
    const acts = picturedActs(crisis).filter(({ day }) => day >= 0)
    const force = acts.filter(isForce)
    const messages = picturedMessages(crisis)
    if (crisis.record.length === 0) return `<p class="lede">The file has no record by ${esc(longDate(asOf))}.</p>`
    const lede = `From ${longDate(from)} to ${longDate(asOf)} the record has ${messages.length === 0 ? 'no message' : counted(messages.length, 'message')} and ${toldOf(force, principalsOf(crisis.file), look)}.`
    const [first = null] = (main?.rows[0]?.author.parties ?? []).flatMap(({ id }) => sideOf(crisis.file, id) ?? [])
    const dead = `Killed by these: ${deadInWords(deadBySide(crisis, asOf, { first }), look.nameOf)}. ${DEAD_ORDER}`
    const { series, weeks } = weeksKnown(crisis, asOf)
    const map = mapFigure(look, force)
    return [
      `<p class="lede">${esc(lede)}</p>`,
      ...(force.length === 0 ? [] : [`<p>${esc(dead)}</p>`]),
      map === null ? '<p class="sans">No place of this file has coordinates, so there is no map.</p>' : add(map),
      add(timelineFigure(look, { crisis, weeks, series, asOf })),
      add(contestedFigure(crisis)),
      ...leftOutHtml(leftOut(crisis)),
    ].join('\n')
  },
}

/** What each side did, and how many it killed. */
function toldOf(force: readonly PicturedAct[], principals: readonly string[], { nameOf }: Look): string {
  const toll = (some: readonly PicturedAct[]): string => {
    const sum = some.reduce((total, act) => total + act.killed, 0)
    return sum === 0 ? 'nobody recorded as killed' : `${counted(sum, 'person', 'people')} recorded as killed`
  }
  const told = principals.flatMap((id) => {
    const own = force.filter((act) => act.own && act.side === id)
    const groups = force.filter((act) => !act.own && act.side === id)
    const attacks = groups.reduce((sum, act) => sum + act.attacks, 0)
    return [
      own.length === 0 ? '' : `${own.length} by the hand of ${nameOf(id)} (${toll(own)})`,
      attacks === 0 ? '' : `${counted(attacks, 'attack')} by groups tied to ${nameOf(id)} (${toll(groups)})`,
    ].filter((text) => text !== '')
  })
  return told.length === 0 ? 'no act of force' : `these acts of force: ${listed(told)}`
}
