/**
 * GDELT 2.0 Event Database (and 1.0, which has three columns fewer). Leetaru, K. and Schrodt, P. A. (2013), GDELT:
 * Global Data on Events, Location and Tone; The GDELT Event Database Data Format Codebook V2.0 (2015).
 */
import type { Layout } from '../layout.js'
import { byCameo, UNSURE } from '../read-cameo.js'
import { readDate } from '../read-date.js'
import { bySectors } from '../sectors.js'
import { group, other, type SourceActor } from '../source-event.js'
import type { SourceCells } from '../source-table.js'

const ofActor = (n: 1 | 2): string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((part) => `actor${n}${part.toLowerCase()}`)
const ofPlace = (whose: string): string[] =>
  ['type', 'fullname', 'countrycode', 'adm1code', 'adm2code', 'lat', 'long', 'featureid'].map(
    (part) => `${whose}geo_${part}`,
  )

/** The columns of a file, which has no line of names. */
export const GDELT_COLUMNS: readonly string[] = [
  'globaleventid',
  'sqldate',
  'monthyear',
  'year',
  'fractiondate',
  ...ofActor(1),
  ...ofActor(2),
  'isrootevent',
  'eventcode',
  'eventbasecode',
  'eventrootcode',
  'quadclass',
  'goldsteinscale',
  'nummentions',
  'numsources',
  'numarticles',
  'avgtone',
  ...ofPlace('actor1'),
  ...ofPlace('actor2'),
  ...ofPlace('action'),
  'dateadded',
  'sourceurl',
]
const GDELT_1: readonly string[] = GDELT_COLUMNS.filter((name) => !name.endsWith('adm2code'))

function actorOf(cells: SourceCells, n: 1 | 2): SourceActor {
  const at = (part: string): string => cells.text(`actor${n}${part}`)
  const [name, country] = [at('name'), at('countrycode')]
  if (name === '' && country === '') return other('')
  if (at('knowngroupcode') !== '') return group(name || at('code'))
  const roles = [at('type1code'), at('type2code'), at('type3code')].filter((one) => one !== '').join(' ')
  return bySectors(name || country, country, roles)
}

export const gdelt: Layout = {
  title: 'GDELT 2.0 Event Database',
  url: 'https://www.gdeltproject.org/',
  terms: 'free use with a citation of the GDELT Project and a link to it',
  needed: ['globaleventid', 'sqldate', 'actor1name', 'actor2name', 'eventcode'],
  isPlainTabs: true,
  positional: (cells) => {
    if (!/^\d+$/.test(cells[0]) || !/^\d{8}$/.test(cells[1] ?? '')) return undefined
    return cells.length >= GDELT_COLUMNS.length ? GDELT_COLUMNS : GDELT_1
  },
  columns: [
    { from: 'GLOBALEVENTID', to: 'id', how: 'GDELT- before it' },
    { from: 'SQLDATE', to: 'date' },
    {
      from: 'Actor1Name, Actor1Code, Actor1CountryCode, Actor1KnownGroupCode, Actor1Type1Code, Actor1Type2Code, Actor1Type3Code',
      to: 'actor',
      how: 'with a country and no role, or one of government, the state',
    },
    {
      from: 'Actor2Name, Actor2Code, Actor2CountryCode, Actor2KnownGroupCode, Actor2Type1Code, Actor2Type2Code, Actor2Type3Code',
      to: 'target',
      how: 'likewise',
    },
    { from: 'EventCode', to: 'action, rung', how: 'by the table of CAMEO codes below' },
    { from: 'ActionGeo_FullName, ActionGeo_Lat, ActionGeo_Long', to: 'place, lat, lon' },
    { from: 'SOURCEURL', to: 'source' },
    {
      from: 'EventCode, NumMentions',
      to: 'summary, note',
      how: 'no words of the article; [conf=L], as a machine coded it',
    },
  ],
  folding: 'rows with the same day, actors, code and place; the one with most mentions is kept',
  read(cells, options) {
    const when = readDate(cells, 'sqldate', options)
    if ('leftOut' in when) return when
    const [actor, target] = [actorOf(cells, 1), actorOf(cells, 2)]
    const place = cells.text('actiongeo_fullname')
    const mentions = cells.whole('nummentions') ?? 0
    const url = cells.text('sourceurl')
    return byCameo(cells, 'eventcode', actor, (code, label) => ({
      id: `GDELT-${cells.text('globaleventid')}`,
      date: when.date,
      target,
      place,
      lat: cells.degrees('actiongeo_lat', 90),
      lon: cells.degrees('actiongeo_long', 180),
      summary: `${actor.name}: ${label}${target.name === '' ? '' : `, ${target.name}`}${UNSURE}`,
      sources: url === '' ? [] : [url],
      judged: [],
      notes: [`GDELT, machine-coded: CAMEO ${code}, ${mentions} mentions`],
      foldKey: [when.date, actor.key, target.key, code, place].join('\t'),
      weight: mentions,
    }))
  },
}
