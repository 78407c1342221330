/** Invented exports in the column order of each source. */

import { GDELT_COLUMNS } from '../../src/import/layouts/gdelt.js'
import type { SourceName } from '../../src/import/layouts.js'

const HEADERS: Readonly<Record<SourceName, string>> = {
  acled:
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp',
  ucdp: 'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob',
  gdelt: GDELT_COLUMNS.join('\t'),
  icews:
    'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude',
  polecat:
    'Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion',
}

export type Cells = Readonly<Record<string, string>>

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A file of a source with such rows; columns that a row does not have are empty. */
export function exportOf(source: SourceName, rows: readonly Cells[]): string {
  const tab = source !== 'acled' && source !== 'ucdp'
  const columns = HEADERS[source].split(tab ? '\t' : ',')
  const lines = rows.map((row) => columns.map((column) => (tab ? (row[column] ?? '') : quoted(row[column] ?? ''))))
  // Files of GDELT have no line of names.
  const head = source === 'gdelt' ? [] : [columns.join(tab ? '\t' : ',')]
  return `${[...head, ...lines.map((cells) => cells.join(tab ? '\t' : ','))].join('\n')}\n`
}

/** What every synthetic event tells, whatever the source. */
export interface Told {
  id: number
  day: string
  by: 'Northland' | 'Southland' | 'Hill Brigade' | 'Lakeland'
  on: 'Northland' | 'Southland' | 'Hill Brigade' | 'Lakeland'
  what: 'air strike' | 'clash' | 'threat' | 'aid' | 'unknown'
  killed: number
}

const CODES = { 'air strike': '195', clash: '193', threat: '138', aid: '073', unknown: '999' } as const
const COUNTRY = { Northland: 'NOR', Southland: 'SOU', Lakeland: 'LAK', 'Hill Brigade': '' } as const
const isGroup = (name: Told['by']): boolean => name === 'Hill Brigade'

/** An event as a row of a source. */
export const ROW: Readonly<Record<SourceName, (told: Told) => Cells>> = {
  acled: ({ id, day, by, on, what, killed }) => ({
    event_id_cnty: `NOR${id}`,
    event_date: day,
    time_precision: '1',
    event_type: what === 'clash' ? 'Battles' : 'Explosions/Remote violence',
    sub_event_type:
      what === 'clash'
        ? 'Armed clash'
        : what === 'air strike'
          ? 'Air/drone strike'
          : what === 'unknown'
            ? 'Magic'
            : 'Arrests',
    actor1: isGroup(by) ? by : `Military Forces of ${by} (2001-)`,
    inter1: isGroup(by) ? 'Rebel group' : 'State forces',
    actor2: isGroup(on) ? on : `Military Forces of ${on} (1999-) Border Guard`,
    inter2: isGroup(on) ? '2' : '1',
    country: 'Southland',
    location: 'Ridge',
    latitude: '10.5',
    longitude: '20.25',
    source: 'A Daily; A Weekly',
    notes: `On that day, "${by}" and ${on} met.`,
    fatalities: String(killed),
    timestamp: String(1_700_000_000 + id),
  }),
  ucdp: ({ id, day, by, on, what, killed }) => ({
    id: String(id),
    relid: `NOR-${id}`,
    type_of_violence: what === 'unknown' ? '9' : what === 'aid' ? '2' : '1',
    dyad_name: `${by} - ${on}`,
    side_a: isGroup(by) ? by : `Government of ${by}`,
    side_b: isGroup(on) ? on : `Government of ${on}`,
    source_office: 'A Daily;A Weekly',
    source_headline: `${by} and ${on} met`,
    where_coordinates: 'Ridge',
    latitude: '10.5',
    longitude: '-20.25',
    country: 'Southland',
    date_start: day,
    date_end: day,
    deaths_a: what === 'clash' ? '1' : '0',
    deaths_b: String(killed),
    deaths_civilians: '0',
    deaths_unknown: '0',
    best: String(killed + (what === 'clash' ? 1 : 0)),
    high: String(killed + 3),
    low: String(killed),
    gwnoa: isGroup(by) ? '' : '1',
    gwnob: isGroup(on) ? '' : '2',
  }),
  gdelt: ({ id, day, by, on, what }) => ({
    globaleventid: String(1_000_000 + id),
    sqldate: day.replaceAll('-', ''),
    monthyear: day.replaceAll('-', '').slice(0, 6),
    year: day.slice(0, 4),
    actor1code: COUNTRY[by],
    actor1name: by.toUpperCase(),
    actor1countrycode: COUNTRY[by],
    actor1type1code: isGroup(by) ? 'REB' : '',
    actor2code: COUNTRY[on],
    actor2name: on.toUpperCase(),
    actor2countrycode: COUNTRY[on],
    actor2type1code: isGroup(on) ? 'REB' : 'MIL',
    eventcode: CODES[what],
    nummentions: String(id % 5),
    actiongeo_fullname: 'Ridge, Southland',
    actiongeo_lat: '10.5',
    actiongeo_long: '20.25',
    sourceurl: `https://example.org/${id}`,
  }),
  icews: ({ id, day, by, on, what }) => ({
    'Event ID': String(id),
    'Event Date': day,
    'Source Name': isGroup(by) ? by : `Military (${by})`,
    'Source Sectors': isGroup(by) ? 'Rebel,Government' : 'Government,Military',
    'Source Country': isGroup(by) ? '' : by,
    'Event Text': what,
    // A program that takes codes for numbers loses the zero.
    'CAMEO Code': CODES[what].replace(/^0/, ''),
    'Target Name': on,
    'Target Sectors': isGroup(on) ? 'Insurgents' : '',
    'Target Country': isGroup(on) ? '' : on,
    'Story ID': '77',
    'Sentence Number': '2',
    Publisher: 'A Daily',
    City: 'Ridge',
    Country: 'Southland',
    Latitude: '10.5',
    Longitude: '20.25',
  }),
  polecat: ({ id, day, by, on, what }) => ({
    'Event ID': String(id),
    'Event Date': day,
    'Event Type': what === 'threat' ? 'THREATEN' : what === 'aid' ? 'AID' : what === 'unknown' ? 'ASAULT' : 'ASSAULT',
    'Event Mode': what === 'clash' ? 'firearms' : what === 'air strike' ? 'heavy-weapons' : '',
    Contexts: 'military',
    'Actor Name': by,
    'Actor Country': isGroup(by) ? 'None' : by,
    'Primary Actor Sector': isGroup(by) ? 'REB' : 'MIL',
    'Recipient Name': on,
    'Recipient Country': isGroup(on) ? 'None' : on,
    'Primary Recipient Sector': isGroup(on) ? 'REB' : 'GOV',
    Placename: 'Ridge',
    Latitude: '10.5',
    Longitude: '20.25',
    Source: 'A Daily',
    'Publication Date': day,
  }),
}
