/** The dead and injured of an act as cells, and whose people they were. */

import { OF_CAPITAL } from './act-parties.js'
import { type Event, fieldFrom, put } from './events.js'
import type { Reading } from './reading.js'
import type { Toll } from './tolls.js'

/** Puts a toll into the cells of an act. */
export function putToll(reading: Reading, act: Event, toll: Toll): void {
  const { from, until, isConcluded } = toll
  const field = (value: string, ask?: string) =>
    fieldFrom(reading, value, {
      sure: isConcluded ? 'medium' : ask === undefined ? 'high' : 'low',
      rule: 'a number beside "killed" or "wounded"',
      from,
      until,
      ask,
    })
  if (toll.of === 'injured')
    put(act.fields, 'injured', field(toll.cell, toll.best === undefined ? `"${toll.cell}": how many?` : undefined))
  else if (toll.best === undefined) put(act.fields, 'killed', field('', `"${toll.cell}" killed: how many?`))
  else {
    put(act.fields, 'killed', field(String(toll.best)))
    if (toll.low !== undefined) put(act.fields, 'killed_low', field(String(toll.low)))
    if (toll.high !== undefined) put(act.fields, 'killed_high', field(String(toll.high)))
  }
}

/** "Three American soldiers were killed": whose people they were is who was hit, where nothing else tells it. */
export function putVictims(reading: Reading, act: Event, toll: Toll): void {
  if (act.type !== 'act' || toll.best === 0) return
  if (act.target !== undefined && act.target.rule !== OF_CAPITAL) return
  const people = reading.mentions.find(
    (one) =>
      one.party !== '' &&
      one.person === undefined &&
      one.from >= toll.from &&
      one.until <= toll.until + 30 &&
      /^(?:['’]s?)?(?: [\p{L}-]+){0,3} (?:soldiers?|troops|service members|personnel|officers?|sailors?|guards?|policemen|police|civilians?|people|citizens|nationals|workers?|fighters?|militants?|members|paramilitar\p{L}+|villagers|crew|commanders?|children|women|men)\b/u.test(
        `${/ (?:Guards|forces)$/.test(one.text) ? ' guards' : ''}${reading.text.slice(one.until)}`,
      ),
  )
  if (people === undefined || people.party === act.actor?.party) return
  const kind = people.kind === 'group' || people.kind === 'unnamed' ? people.kind : 'state'
  const { from, until } = people
  act.target = {
    text: people.party,
    party: people.party,
    kind,
    sure: 'medium',
    rule: 'whose people were hit',
    from,
    until,
  }
  put(act.fields, 'target', fieldFrom(reading, people.party, act.target))
}
