/**
 * UCDP Georeferenced Event Dataset. Sundberg, R. and Melander, E. (2013), Introducing the UCDP Georeferenced Event
 * Dataset, Journal of Peace Research 50(4), 523-532; codebook of version 23.1.
 */
import { show } from '../../crisis/problem.js'
import type { Column } from '../../crisis/schema/record.js'
import type { Layout } from '../layout.js'
import { readDate } from '../read-date.js'
import { group, other, type ReadRow, type SourceActor, type SourceEvent, state } from '../source-event.js'
import type { SourceCells } from '../source-table.js'

const KINDS: Readonly<Record<string, string>> = {
  '1': 'state-based conflict',
  '2': 'non-state conflict',
  '3': 'one-sided violence',
}

const GOVERNMENT = /^Government of (.+)$/

/** A government has a Gleditsch and Ward number, or is called one; civilians are of the country where they died. */
function sideOf(cells: SourceCells, side: 'a' | 'b'): SourceActor {
  const name = cells.text(`side_${side}`)
  if (/^civilians$/i.test(name)) return other(`Civilians (${cells.text('country')})`, cells.text('country'))
  const government = GOVERNMENT.exec(name)?.[1]
  if (government !== undefined) return state(name, government)
  return cells.text(`gwno${side}`) === '' ? group(name) : state(name)
}

/** Force by a state's own hand, of which no means are told. */
const BY_STATE = { action: 'attack', rung: 'limited-strike', judged: ['rung'] as Column[] }
const BY_GROUP = { action: 'attack', judged: [] as Column[] }

function readSources(cells: SourceCells): string[] {
  const office = cells.text('source_office') || cells.text('source_original')
  return office
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function read(cells: SourceCells, options: { dates?: 'day-first' | 'month-first' }): ReadRow {
  const kind = cells.text('type_of_violence')
  const label = KINDS[kind]
  if (label === undefined) {
    cells.report('warning', 'type_of_violence', show(kind), '1, 2 or 3; the row is left out')
    return { leftOut: `unknown type of violence ${show(kind)}` }
  }
  const from = readDate(cells, 'date_start', options)
  if ('leftOut' in from) return from
  const until = cells.text('date_end') === '' ? from : readDate(cells, 'date_end', options)
  if ('leftOut' in until) return until
  const [a, b] = [sideOf(cells, 'a'), sideOf(cells, 'b')]
  if (a.name === '' || b.name === '') return { leftOut: 'a side has no name' }
  if (until.date.slice(0, 10) < from.date.slice(0, 10)) {
    cells.report('warning', 'date_end', show(until.date), `a day on or after ${from.date}; the row is left out`)
    return { leftOut: 'it ends before it begins' }
  }
  const dead = (column: string): number => cells.whole(column) ?? 0
  const [lostA, lostB] = [dead('deaths_a'), dead('deaths_b')]
  const rest = dead('deaths_civilians') + dead('deaths_unknown')
  const best = cells.whole('best') ?? lostA + lostB + rest
  const id = `UCDP-${cells.text('id')}`
  const base = {
    date: from.date === until.date ? from.date : `${from.date.slice(0, 10)}/${until.date.slice(0, 10)}`,
    label,
    place: cells.text('where_coordinates'),
    lat: cells.degrees('latitude', 90),
    lon: cells.degrees('longitude', 180),
    sources: [`UCDP GED ${cells.text('relid') || id}`, ...readSources(cells)],
    notes: [`${label}, ${cells.text('dyad_name')}; killed of side a ${lostA}, b ${lostB}, others ${rest}`],
  }
  const by = (author: SourceActor): Pick<SourceEvent, 'action' | 'rung' | 'judged'> =>
    author.kind === 'state' ? BY_STATE : BY_GROUP
  const told = cells.text('source_headline').split(';')[0] || `${label}: ${a.name} and ${b.name}`
  // 1 is clear; of 2 UCDP says that single events could not be told apart.
  const summary = cells.text('event_clarity') === '2' ? `${told} [conf=L]` : told
  const range = {
    best,
    low: Math.min(best, cells.whole('low') ?? best),
    high: Math.max(best, cells.whole('high') ?? best),
  }
  const isClash = kind !== '3' && lostA > 0 && lostB > 0
  if (!isClash) {
    // Whoever lost people was struck; where nobody of either side died, side a is taken.
    const isByB = kind !== '3' && lostA > 0
    const [actor, target] = isByB ? [b, a] : [a, b]
    const act = by(actor)
    const judged: Column[] = [...(kind === '3' ? [] : (['actor', 'target'] as Column[])), ...act.judged]
    if (kind === '3' && target.of !== undefined) judged.push('target')
    return { events: [{ ...base, id, actor, target, ...act, killed: range, summary, judged, foldKey: id }] }
  }
  // Others who died are put with the side that lost more, the range of the whole with neither.
  const spare = Math.max(0, best - lostA - lostB)
  const killedOf = (lost: number, more: boolean): SourceEvent['killed'] => {
    const killed = lost + (more ? spare : 0)
    return { best: killed, low: killed, high: killed }
  }
  const clash = (
    suffix: string,
    [actor, target]: [SourceActor, SourceActor],
    lost: number,
    more: boolean,
  ): SourceEvent => ({
    ...base,
    ...by(actor),
    action: actor.kind === 'state' ? 'border_clash' : 'attack',
    id: `${id}-${suffix}`,
    actor,
    target,
    killed: killedOf(lost, more),
    summary,
    judged: ['actor', 'target', ...by(actor).judged, ...(spare > 0 && more ? (['killed'] as Column[]) : [])],
    foldKey: `${id}-${suffix}`,
  })
  return {
    events: [clash('a', [a, b], lostB, lostB >= lostA), clash('b', [b, a], lostA, lostA > lostB)],
  }
}

export const ucdp: Layout = {
  title: 'UCDP Georeferenced Event Dataset',
  url: 'https://ucdp.uu.se/downloads/',
  terms: 'CC BY 4.0; cite Sundberg and Melander 2013, Davies, Pettersson and Öberg 2023',
  needed: ['id', 'type_of_violence', 'side_a', 'side_b', 'date_start'],
  columns: [
    { from: 'id', to: 'id', how: 'UCDP- before it; -a and -b where both sides lost people, one row a side' },
    { from: 'date_start, date_end', to: 'date' },
    {
      from: 'side_a, side_b, gwnoa, gwnob, country',
      to: 'actor, target',
      how: 'who lost people was struck, side a acts where nobody of either did; judged',
    },
    {
      from: 'type_of_violence',
      to: 'action, rung',
      how: 'by a state limited-strike, judged, as no means are told; by a group attack',
    },
    {
      from: 'best, low, high',
      to: 'killed, killed_low, killed_high',
      how: 'of a clash deaths_a and deaths_b, others with the side that lost more',
    },
    { from: 'where_coordinates, latitude, longitude', to: 'place, lat, lon' },
    {
      from: 'source_headline, event_clarity',
      to: 'summary',
      how: '[conf=L] where single events could not be told apart (2)',
    },
    { from: 'relid, source_office, source_original', to: 'source' },
    { from: 'dyad_name, deaths_a, deaths_b, deaths_civilians, deaths_unknown', to: 'note' },
  ],
  folding: 'rows with the same id',
  read,
}
