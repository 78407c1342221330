/** Where it was: a site of the crisis by its name, or what stands after "near", "in", "the town of". */
import { folded } from '../terms/normal.js'
import type { Sure } from './article.js'
import type { KnownNames } from './known-names.js'
import { type ArticleNames, bareName, NAME } from './names-in-article.js'

export interface PlaceFound {
  from: number
  until: number
  text: string
  /** Site of the crisis. */
  site?: string
  sure: Sure
  rule: string
  /** A whole state, which is all that is told. */
  isState?: true
}

const KIND =
  '(?:(?:[\\p{Ll}-]+|\\p{Lu}\\p{L}+) ){0,3}?(?:town|village|city|port|island|islands|province|district|region|capital|outskirts|suburb|area|valley|governorate|peninsula|coast|cape|crossing|base|airport|camp) of(?: the)? '
const BEFORE =
  '(?:in|at|near|off|outside|around|over|on|into|from|inside|along|across|toward|towards|close to|north of|south of|east of|west of)'
const SIDE =
  '(?:(?:north|south|east|west)(?:ern|east|west|eastern|western)? |northeast |northwest |southeast |southwest |central |eastern |western |the outskirts of |the coast of |the border with )?'
const GROUND =
  '(?: (?:valley|strait|river|crossing|island|province|district|region|border|airport|air base|airbase|base|port|mountains|hills|gulf|bay|peninsula|desert|pass|bridge|harbour|harbor|camp|coast|plateau|garrison|checkpoint|village))?'
const AFTER_WORD = new RegExp(
  `(?<![\\p{L}])(${BEFORE}) (?:the |its |their |a )?(?:${KIND}|(?:border |coastal |port )?(?:town|village|city|island) )?(${SIDE}${NAME}${GROUND})`,
  'gu',
)
const OF_KIND = new RegExp(`(?<![\\p{L}])(?:the |a |its )?(?:${KIND})(${NAME})`, 'gu')
const NAMED_LAND =
  /(?<![\p{L}])((?:Cape|Port|Mount|Lake|Fort|Camp) \p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+(?: (?:al-)?\p{Lu}[\p{L}'’-]+){0,2} (?:[Ss]trait|[Vv]alley|[Cc]rossing|Air Base|air base|[Ii]sland|[Gg]ulf|[Aa]irport|[Rr]iver)(?![\p{L}-]))/gu
/** "Houthi-controlled areas", "a U.S.-owned ship": no name of a place. */
const isCompound = (name: string, after: string): boolean =>
  /^(?:\.[\p{L}-]|-\p{L})/u.test(after) ||
  /-(?:owned|flagged|backed|controlled|run|led|held|linked|occupied|administered|operated)$/.test(name)
const WORDS = /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.-](?=[\p{L}\p{N}]))*/gu

/** Places of a sentence in order, the surest first where two lie over each other. */
export function placesIn(text: string, known: KnownNames, article: ArticleNames): PlaceFound[] {
  const found: PlaceFound[] = []
  const add = (place: PlaceFound): void => {
    if (!found.some((one) => one.from < place.until && place.from < one.until)) found.push(place)
  }
  addSites(text, known, add)
  for (const [form, sure] of [
    [OF_KIND, 'high'],
    [NAMED_LAND, 'high'],
    [AFTER_WORD, 'medium'],
  ] as const)
    for (const match of text.matchAll(form)) {
      const raw = match[match.length - 1]
      const side = new RegExp(`^${SIDE}`, 'u').exec(raw)?.[0] ?? ''
      const { name, skipped } = bareName(raw.slice(side.length))
      if (name.length < 3 || skipped > 0 || isCompound(name, text.slice(match.index + match[0].length))) continue
      const from = match.index + match[0].length - raw.length
      // "Tower 22", not "in Selm 22 people".
      const number =
        /^ \d{1,3}(?=[,.;)]|$| (?:in|on|near|at)\b)/.exec(text.slice(from + side.length + name.length))?.[0] ?? ''
      const entry = known.parties.get(folded(name))
      const kind = article.kinds.get(name) ?? (article.adjectives.has(name) ? 'adjective' : undefined)
      const isState = entry !== undefined ? !entry.isCapital && !entry.isAdjective : kind === 'state'
      const isAdjective = entry?.isAdjective === true || kind === 'adjective'
      if (kind === 'person' || kind === 'group' || entry?.kind === 'group' || entry?.kind === 'above' || isAdjective)
        continue
      // "From Ilmen", "on Arden" say who, not where.
      const isBeside =
        /^\p{L}+ \p{L}/u.test(name) &&
        (known.parties.get(folded(name.split(' ')[0]))?.isAdjective === true ||
          article.adjectives.has(name.split(' ')[0]))
      if (isState && !/^(?:in|inside|over|near|off|into)$/.test(match[1])) continue
      if (/^['’]s? \p{Ll}/u.test(text.slice(from + side.length + name.length)) && isState) continue
      add({
        from,
        until: from + side.length + name.length + number.length,
        text: side + name + number,
        sure: isState || isBeside ? 'low' : sure,
        rule: isState ? 'a state after "in"' : 'a name after a word of place',
        ...(isState || isBeside ? { isState: true } : {}),
      })
    }
  return found.sort((a, b) => a.from - b.from)
}

function addSites(text: string, known: KnownNames, add: (place: PlaceFound) => void): void {
  if (known.sites.size === 0) return
  const words = [...text.matchAll(WORDS)].map((match) => ({ from: match.index, until: match.index + match[0].length }))
  for (let at = 0; at < words.length; at++)
    for (let length = Math.min(known.longest, words.length - at); length > 0; length--) {
      const { from } = words[at]
      const { until } = words[at + length - 1]
      const site = known.sites.get(folded(text.slice(from, until)))
      // One small word ("base") names no site by itself.
      if (site === undefined || (length === 1 && !/^\p{Lu}|-\p{Lu}/u.test(text.slice(from, until)))) continue
      add({ from, until, text: text.slice(from, until), site: site.id, sure: 'high', rule: 'a site of the crisis' })
      break
    }
}
