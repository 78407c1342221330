/** Who publishes a source, as far as its address tells. */

export interface Publisher {
  /** The site as it is registered, such as `thehill.com`; the text itself where the source is no address. */
  name: string
  /** Host of the address; undefined where it is none. */
  host?: string
}

/** Second parts under which names are registered where the last is a country's: `co.uk`, `org.il`. */
const SHARED = new Set('ac co com edu gob gov go mil ne net nom or org'.split(' '))

/** Archives that have the address of the page in their own. */
const KEPT_PAGE = /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:is|ph|today|md|li|fo))\/.*?(https?:\/\/.+)$/i

const hostOf = (source: string): string | undefined =>
  /^https?:\/\/(?:[^/?#@]*@)?([^/?#:\s]+)/i.exec(source)?.[1].toLowerCase().replace(/\.$/, '')

/** Whether a host goes by a number in place of a name. */
export const isAddress = (host: string): boolean => /^(\d{1,3}\.){3}\d{1,3}$/.test(host)

/** The name under which a host is registered. */
function registered(host: string): string {
  if (isAddress(host)) return host
  const parts = host.split('.')
  const isShared = parts.length > 2 && parts[parts.length - 1].length === 2 && SHARED.has(parts[parts.length - 2])
  return parts.slice(isShared ? -3 : -2).join('.')
}

/** The page that an archived copy keeps; the source itself where it is none. */
export const pageOf = (source: string): string => KEPT_PAGE.exec(source)?.[1] ?? source

/** Who publishes a source: two pages of one site, or of two of its hosts, are of one publisher. */
export function publisherOf(source: string): Publisher {
  const host = hostOf(pageOf(source))
  return host === undefined ? { name: source.toLowerCase() } : { name: registered(host), host }
}
