/** POLECAT, in its yearly files of tab-separated values. Halterman, A. et al. (2023), doi:10.7910/DVN/AJGVIT. */
import { near } from '../../crisis/near.js'
import { didYouMean, show } from '../../crisis/problem.js'
import { meant } from '../label.js'
import type { Layout } from '../layout.js'
import { PLOVER } from '../plover.js'
import { NO_COUNTERPART, UNSURE } from '../read-cameo.js'
import { readDate } from '../read-date.js'
import { bySectors } from '../sectors.js'
import type { SourceCells } from '../source-table.js'

/** How its files write that there is nothing. */
const given = (cells: SourceCells, column: string): string => {
  const text = cells.text(column)
  return /^(none|nan)$/i.test(text) ? '' : text
}

export const polecat: Layout = {
  title: 'POLECAT',
  url: 'https://doi.org/10.7910/DVN/AJGVIT',
  terms: 'by those on its page at Harvard Dataverse; cite Halterman et al. 2023',
  needed: ['event id', 'event date', 'event type', 'event mode', 'actor name', 'recipient name'],
  isPlainTabs: true,
  columns: [
    { from: 'Event ID', to: 'id', how: 'POLECAT- before it' },
    { from: 'Event Date', to: 'date' },
    {
      from: 'Actor Name, Actor Country, Primary Actor Sector',
      to: 'actor',
      how: 'of government or force, or without a sector, the state',
    },
    { from: 'Recipient Name, Recipient Country, Primary Recipient Sector', to: 'target', how: 'likewise' },
    { from: 'Event Type, Event Mode', to: 'action, rung', how: 'by the table of PLOVER types and modes below' },
    { from: 'Placename or City, Province, Country, Latitude, Longitude', to: 'place, lat, lon' },
    { from: 'Event Type, Event Mode, Contexts', to: 'summary', how: '[conf=L], as a machine coded it' },
    { from: 'Source, Publication Date', to: 'source' },
  ],
  folding: 'rows with the same day, actors, type, mode and place',
  read(cells, options) {
    const when = readDate(cells, 'event date', options)
    if ('leftOut' in when) return when
    const [typeName, mode] = [given(cells, 'event type').toUpperCase(), given(cells, 'event mode').toLowerCase()]
    const label = mode === '' ? typeName : `${typeName}, ${mode}`
    const type = Object.hasOwn(PLOVER, typeName) ? PLOVER[typeName] : undefined
    if (type === undefined) {
      const hint = didYouMean(near(typeName, Object.keys(PLOVER)))
      cells.warnOnce('event type', show(typeName), 'a type of PLOVER; rows with it are left out', hint)
      return { leftOut: 'an unknown type', label: `${label || 'no type'} (unknown)` }
    }
    const isKnown = mode === '' || Object.hasOwn(type.modes, mode)
    if (!isKnown) cells.warnOnce('event mode', show(mode), `a mode of ${typeName}; rows with it are read by their type`)
    const meaning = isKnown && mode !== '' ? type.modes[mode] : type.meaning
    if (meaning === null) return { leftOut: NO_COUNTERPART, label }
    const [actor, target] = (['actor', 'recipient'] as const).map((side) =>
      bySectors(given(cells, `${side} name`), given(cells, `${side} country`), given(cells, `primary ${side} sector`)),
    )
    const place =
      given(cells, 'placename') ||
      ['city', 'province', 'country']
        .map((column) => given(cells, column))
        .filter((text) => text !== '')
        .join(', ')
    const act = meant(meaning, actor)
    const contexts = given(cells, 'contexts')
    return {
      events: [
        {
          id: `POLECAT-${cells.text('event id')}`,
          date: when.date,
          actor,
          target,
          label,
          action: act.action,
          rung: act.rung,
          place,
          lat: cells.degrees('latitude', 90),
          lon: cells.degrees('longitude', 180),
          summary: `${actor.name}: ${label}${target.name === '' ? '' : `, ${target.name}`}${contexts === '' ? '' : ` (${contexts})`}${UNSURE}`,
          sources: [[given(cells, 'source'), given(cells, 'publication date')].filter((one) => one !== '').join(', ')],
          judged: [...act.judged, ...(isKnown ? [] : ['action' as const])],
          notes: [`POLECAT, machine-coded: ${label}`],
          foldKey: [when.date, actor.name, target.name, label, place].join('\t'),
        },
      ],
    }
  },
}
