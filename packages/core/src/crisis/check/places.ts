import { folded } from '../../terms/normal.js'
import { show } from '../problem.js'
import type { CheckContext } from './context.js'

/** Sites lie with a principal or a proxy, on the soil of a known party; channels join known parties. */
export function checkPlaces(check: CheckContext): void {
  const { file } = check
  const ids = Object.keys(file.parties)
  const proxies = check.partiesOf('proxy')
  const named = new Map<string, string>()
  for (const [id, site] of Object.entries(file.sites)) {
    const path = ['sites', id]
    if (
      check.reference([...path, 'of'], site.of, ids, 'the id of a principal or a proxy') &&
      !['principal', 'proxy'].includes(file.parties[site.of].kind)
    ) {
      check.error(
        [...path, 'of'],
        `${show(site.of)}, which is of kind ${file.parties[site.of].kind}`,
        'the id of a principal or a proxy',
      )
    }
    if (
      site.host !== undefined &&
      check.reference([...path, 'host'], site.host, ids, 'the id of a host') &&
      !['host', 'principal'].includes(file.parties[site.host].kind)
    ) {
      check.error(
        [...path, 'host'],
        `${show(site.host)}, which is of kind ${file.parties[site.host].kind}`,
        'the id of a host or a principal',
      )
    }
    if ((site.lat === undefined) !== (site.lon === undefined))
      check.error(path, `only ${site.lat === undefined ? 'lon' : 'lat'}`, 'both lat and lon, or neither')
    if (typeof site.reach === 'object' && !('kind' in site.reach)) {
      for (const proxy of Object.keys(site.reach))
        check.reference([...path, 'reach', proxy], proxy, proxies, 'the id of a proxy')
    }
    for (const [index, alias] of site.aliases.entries()) {
      const other = named.get(folded(alias))
      if (other !== undefined && other !== id)
        check.error(
          [...path, 'aliases', index],
          `${show(alias)}, which names ${show(other)} too`,
          'each alias for one site',
        )
      named.set(folded(alias), id)
    }
  }
  for (const [id, channel] of Object.entries(file.channels)) {
    const path = ['channels', id]
    for (const end of [0, 1] as const)
      check.reference([...path, 'between', end], channel.between[end], ids, 'the id of a party')
    if (channel.between[0] === channel.between[1])
      check.error([...path, 'between'], show(channel.between), 'two different parties')
    for (const [index, party] of channel.through.entries())
      check.reference([...path, 'through', index], party, ids, 'the id of an intermediary')
  }
}
