/** Where it was: `site`, `place`, `lat`, `lon`. */
import { show } from '../../problem.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

/** How near to a place its coordinates are taken to be (km). */
const PRECISION_KM = 10

/** The site that the row states, or that its place names. */
export function readSite(cells: RowReader): string | undefined {
  const { file, sites } = cells.context
  const stated = cells.text('site')
  if (stated !== '') {
    if (Object.hasOwn(file.sites, stated)) return stated
    cells.report('site', show(stated), 'the id of a site', cells.suggest(stated, Object.keys(file.sites)))
    return undefined
  }
  const place = cells.text('place')
  const found = place === '' ? undefined : sites.find(place)
  return found === 'none' ? undefined : found
}

/** Warns of an attack by groups at a place that names no site. */
export function warnOfPlace(
  cells: RowReader,
  { kind, author, site }: Pick<RecordRow, 'kind' | 'author' | 'site'>,
): void {
  const { file, sites } = cells.context
  const place = cells.text('place')
  if (kind !== 'act' || site !== undefined || place === '' || Object.keys(file.sites).length === 0) return
  if (!author.parties.some(({ id }) => file.parties[id]?.kind === 'proxy') || sites.find(place) !== undefined) return
  cells.warnOnce(
    'place',
    'a text that names a site',
    sites.known,
    'add it to the aliases of a site or to record.places',
  )
}

/** The place as the row tells it, with its coordinates. */
export function readPlace(cells: RowReader): RecordRow['place'] {
  const text = cells.text('place')
  const [lat, lon] = [cells.number('lat', -90, 90, false), cells.number('lon', -180, 180, false)]
  return text === '' && lat === undefined ? undefined : { text, lat, lon, precisionKm: PRECISION_KM }
}
