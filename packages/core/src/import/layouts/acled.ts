/**
 * ACLED. Raleigh, C., Kishi, R. and Linke, A. (2023), Political instability patterns are obscured by conflict dataset
 * scope conditions, sources, and coding choices, Humanities and Social Sciences Communications 10, 74; ACLED Codebook
 * (2023). Its terms forbid passing rows on.
 */
import { near } from '../../crisis/near.js'
import { didYouMean, show } from '../../crisis/problem.js'
import type { Column } from '../../crisis/schema/record.js'
import { dayOf, formatDay } from '../../terms/dates.js'
import { judgedAs, type LabelMeaning, meant, says } from '../label.js'
import type { Layout } from '../layout.js'
import { readDate } from '../read-date.js'
import { group, other, type SourceActor, state } from '../source-event.js'
import type { SourceCells } from '../source-table.js'

/** Kinds of sub-events and what they are in a record. */
export const SUB_EVENTS: Readonly<Record<string, LabelMeaning>> = {
  'armed clash': judgedAs('border_clash'),
  'government regains territory': judgedAs('border_clash'),
  'non-state actor overtakes territory': judgedAs('border_clash'),
  'chemical weapon': judgedAs('attack', 'large-strike'),
  'air/drone strike': says('air_strike'),
  'suicide bomb': judgedAs('attack'),
  'shelling/artillery/missile attack': says('shelling'),
  'remote explosive/landmine/ied': judgedAs('attack'),
  grenade: judgedAs('attack'),
  attack: says('attack'),
  'sexual violence': judgedAs('attack'),
  'abduction/forced disappearance': judgedAs('seizure'),
  'peaceful protest': says('mass_protest'),
  'protest with intervention': says('mass_protest'),
  'excessive force against protesters': judgedAs('mass_protest'),
  'violent demonstration': judgedAs('mass_protest'),
  'mob violence': judgedAs('mass_protest'),
  agreement: judgedAs('statement'),
  arrests: says('arrest'),
  'change to group/activity': judgedAs('deploy'),
  'disrupted weapons use': judgedAs('foiled_attack'),
  'headquarters or base established': judgedAs('deploy'),
  'looting/property destruction': judgedAs('seizure'),
  'non-violent transfer of territory': judgedAs('de_escalate'),
  other: judgedAs('statement'),
}

/** Kinds of actors, by word and by the number that older files have. */
const STATE_FORCES = /^(1|state forces)$/i
const GROUPS = /^([234]|rebel groups?|political militias?|identity militias?)$/i

/** The state whose forces they are: Iran in "Military Forces of Iran (1989-) Revolutionary Guard". */
const FORCES_OF = /(?:Forces|Government) of (?:the )?([^()]+?)(?: \(\d{4}.*)?$/
/** Whose people they are: Iran in "Civilians (Iran)". */
const PEOPLE_OF = /\(([^()\d]+)\)$/

function actorOf(cells: SourceCells, n: 1 | 2): SourceActor {
  const [name, kind] = [cells.text(`actor${n}`), cells.text(`inter${n}`)]
  if (name === '') return other('')
  const of = FORCES_OF.exec(name)?.[1]
  if (STATE_FORCES.test(kind)) return state(name, of ?? name)
  // Forces abroad are "external forces"; a file without the column has their names alone.
  if (of !== undefined && !GROUPS.test(kind)) return state(name, of)
  return GROUPS.test(kind) ? group(name) : other(name, PEOPLE_OF.exec(name)?.[1])
}

/** A day, or days within which it lies: ACLED gives one day for a week or a month. */
function dateOf(date: string, precision: string): { date: string; judged: Column[] } {
  const day = Math.floor(dayOf(date))
  if (precision === '2') return { date: `${formatDay(day - 3)}/${formatDay(day + 3)}`, judged: ['date'] }
  if (precision !== '3') return { date, judged: [] }
  const month = formatDay(day).slice(0, 8)
  const end = [31, 30, 29, 28].map((last) => `${month}${last}`).find((one) => formatDay(dayOfOr(one)) === one)
  return { date: `${month}01/${end}`, judged: ['date'] }
}

/** The number of a day that may be none, such as 31 April. */
function dayOfOr(text: string): number {
  try {
    return dayOf(text)
  } catch {
    return 0
  }
}

export const acled: Layout = {
  title: 'ACLED',
  url: 'https://acleddata.com/',
  terms: 'by the terms of ACLED; they forbid passing rows on',
  needed: ['event_id_cnty', 'event_date', 'sub_event_type', 'actor1'],
  columns: [
    { from: 'event_id_cnty, timestamp', to: 'id', how: 'of rows with one id the latest is kept' },
    { from: 'event_date, time_precision', to: 'date', how: 'a week or a month as an interval, judged' },
    {
      from: 'actor1, inter1',
      to: 'actor',
      how: 'forces of a state are the state; of a battle ACLED does not say who began, so judged',
    },
    {
      from: 'actor2, inter2, country',
      to: 'target',
      how: 'civilians are of their state; where nobody is named the state of country, judged',
    },
    { from: 'sub_event_type', to: 'action, rung' },
    { from: 'fatalities', to: 'killed', how: 'of a battle judged, as ACLED does not say whose' },
    { from: 'location, latitude, longitude', to: 'place, lat, lon' },
    { from: 'notes', to: 'summary' },
    { from: 'source', to: 'source' },
    { from: 'event_type, assoc_actor_1, assoc_actor_2', to: 'note' },
  ],
  folding: 'rows with the same event_id_cnty; the one with the latest timestamp is kept',
  read(cells, options) {
    const when = readDate(cells, 'event_date', options)
    if ('leftOut' in when) return when
    const label = cells.text('sub_event_type')
    const meaning = Object.hasOwn(SUB_EVENTS, label.toLowerCase()) ? SUB_EVENTS[label.toLowerCase()] : undefined
    if (meaning === undefined) {
      const hint = didYouMean(near(label, Object.keys(SUB_EVENTS)))
      cells.warnOnce('sub_event_type', show(label), 'a sub-event of ACLED; rows with it are left out', hint)
      return { leftOut: 'an unknown sub-event', label: `${label || 'no sub-event'} (unknown)` }
    }
    const isBattle = /^battles?$/i.test(cells.text('event_type')) || meaning.action === 'border_clash'
    const actor = actorOf(cells, 1)
    const named = actorOf(cells, 2)
    const country = cells.text('country')
    const isPlace = named.name === '' && country !== '' && actor.key !== country
    const target = isPlace ? state(country) : named
    const act = meant(meaning, actor)
    const day = dateOf(when.date, cells.text('time_precision'))
    const dead = cells.whole('fatalities')
    const id = cells.text('event_id_cnty')
    const judged: Column[] = [...day.judged, ...act.judged]
    if (isBattle) judged.push('actor', 'target')
    if (isPlace) judged.push('target')
    if (isBattle && (dead ?? 0) > 0) judged.push('killed')
    const beside = ['assoc_actor_1', 'assoc_actor_2'].map((column) => cells.text(column)).filter((one) => one !== '')
    return {
      events: [
        {
          id,
          date: day.date,
          actor,
          target,
          label,
          action: act.action,
          rung: act.rung,
          killed: dead === undefined ? undefined : { best: dead, low: dead, high: dead },
          place: cells.text('location'),
          lat: cells.degrees('latitude', 90),
          lon: cells.degrees('longitude', 180),
          summary: cells.text('notes') || `${actor.name}: ${label}`,
          sources: cells
            .text('source')
            .split(';')
            .map((one) => one.trim())
            .filter((one) => one !== ''),
          judged,
          notes: [
            `ACLED: ${cells.text('event_type')}, ${label}`,
            ...(beside.length === 0 ? [] : [`with ${beside.join(', ')}`]),
          ],
          foldKey: id === '' ? undefined : id,
          isVersion: true,
          weight: cells.whole('timestamp'),
        },
      ],
    }
  },
}
