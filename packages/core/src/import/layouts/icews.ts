/**
 * ICEWS Coded Event Data. Boschee, E. et al. (2015), ICEWS Coded Event Data, Harvard Dataverse,
 * doi:10.7910/DVN/28075.
 */
import type { Layout } from '../layout.js'
import { byCameo, UNSURE } from '../read-cameo.js'
import { readDate } from '../read-date.js'
import { bySectors } from '../sectors.js'
import type { SourceCells } from '../source-table.js'

const given = (cells: SourceCells, columns: readonly string[]): string[] =>
  columns.map((column) => cells.text(column)).filter((text) => text !== '')

export const icews: Layout = {
  title: 'ICEWS Coded Event Data',
  url: 'https://doi.org/10.7910/DVN/28075',
  terms: 'by those on its page at Harvard Dataverse; cite Boschee et al. 2015',
  needed: ['event id', 'event date', 'source name', 'target name', 'cameo code'],
  isPlainTabs: true,
  columns: [
    { from: 'Event ID', to: 'id', how: 'ICEWS- before it' },
    { from: 'Event Date', to: 'date' },
    {
      from: 'Source Name, Source Country, Source Sectors',
      to: 'actor',
      how: 'with a sector of government or force, or none, the state',
    },
    { from: 'Target Name, Target Country, Target Sectors', to: 'target', how: 'likewise' },
    {
      from: 'CAMEO Code',
      to: 'action, rung',
      how: 'by the table of CAMEO codes below; a lost leading zero is put back',
    },
    { from: 'City, District, Province, Country, Latitude, Longitude', to: 'place, lat, lon' },
    { from: 'Event Text', to: 'summary', how: '[conf=L], as a machine coded it' },
    { from: 'Publisher, Story ID, Sentence Number', to: 'source' },
  ],
  folding: 'rows with the same day, actors, code and place',
  read(cells, options) {
    const when = readDate(cells, 'event date', options)
    if ('leftOut' in when) return when
    const [actor, target] = (['source', 'target'] as const).map((side) =>
      bySectors(cells.text(`${side} name`), cells.text(`${side} country`), cells.text(`${side} sectors`)),
    )
    const place = given(cells, ['city', 'district', 'province', 'country']).join(', ')
    return byCameo(cells, 'cameo code', actor, (code) => ({
      id: `ICEWS-${cells.text('event id')}`,
      date: when.date,
      target,
      place,
      lat: cells.degrees('latitude', 90),
      lon: cells.degrees('longitude', 180),
      summary: `${actor.name}: ${cells.text('event text') || `CAMEO ${code}`}${target.name === '' ? '' : `, ${target.name}`}${UNSURE}`,
      sources: [
        given(cells, ['publisher'])
          .concat(`ICEWS story ${cells.text('story id')}, sentence ${cells.text('sentence number')}`)
          .join(', '),
      ],
      judged: [],
      notes: [`ICEWS, machine-coded: CAMEO ${code}`],
      foldKey: [when.date, actor.name, target.name, code, place].join('\t'),
    }))
  },
}
