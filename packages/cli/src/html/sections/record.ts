/** What happened, as the sources tell it. */
import { longDate } from '@standoff/core'
import { esc } from '../escape.js'
import { contestedFigure } from '../figures/contested.js'
import { mapFigure } from '../figures/map.js'
import { timelineFigure } from '../figures/timeline.js'
import { weeksKnown } from '../figures/weeks-known.js'
import { drawnActs, drawnMessages, isForce, principalsOf } from '../record-acts.js'
import type { Section } from '../section.js'
import { counted, listed } from '../words.js'

export const record: Section = {
  id: 'record',
  title: 'The record',
  body: ({ data, look, add }) => {
    const { crisis, asOf } = data
    const { from } = crisis.file.window
    const acts = drawnActs(crisis).filter(({ day }) => day >= 0)
    const force = acts.filter(isForce)
    const messages = drawnMessages(crisis)
    if (crisis.record.length === 0) return `<p class="lede">The file has no record by ${esc(longDate(asOf))}.</p>`
    const sides = principalsOf(crisis.file).flatMap((id) => {
      const own = force.filter((act) => act.own && act.side === id)
      const groups = force.filter((act) => !act.own && act.side === id)
      const killed = (some: typeof force): string => {
        const sum = some.reduce((total, act) => total + act.killed, 0)
        return sum === 0 ? 'nobody recorded as killed' : `${counted(sum, 'person', 'people')} recorded as killed`
      }
      return [
        ...(own.length === 0 ? [] : [`${counted(own.length, 'act')} of force by its own hand: ${look.nameOf(id)} (${killed(own)})`]),
        ...(groups.length === 0
          ? []
          : [
              `${counted(
                groups.reduce((sum, { attacks }) => sum + attacks, 0),
                'attack',
              )} by groups tied to ${look.nameOf(id)} (${killed(groups)})`,
            ]),
      ]
    })
    const { series, weeks } = weeksKnown(crisis, asOf)
    const lede = `From ${longDate(from)} to ${longDate(asOf)} the record tells of ${sides.length === 0 ? 'no act of force' : listed(sides)}, and of ${counted(messages.length, 'message')}.`
    const map = mapFigure(look, force)
    return [`<p class="lede">${esc(lede)}</p>`, map === null ? '<p class="sans">No place of this file has coordinates, so there is no map.</p>' : add(map), add(timelineFigure(look, { acts, messages, weeks, series, from, asOf })), add(contestedFigure(crisis))].join('\n')
  },
}
