import { insideBracket } from './names.js'

/** A count as a source states it: a range, with the words kept. */
export interface Quantity {
  low: number
  high: number
  text: string
  /** "66+": the upper end is not known. */
  open?: true
  bySource?: { source: string; value: number }[]
}

interface Range {
  low: number
  high: number
  open: boolean
}

const NUMBER = '\\d{1,3}(?:,\\d{3})+|\\d+'
/** A number at the start, perhaps a range, perhaps "at least", not a calibre (107mm) and not a share (4 of 16). */
const LEADING = new RegExp(
  `^(~|about |around |over |more than |at least |nearly |up to |>=? ?)?(${NUMBER})(?:\\s*[-–]\\s*(${NUMBER}))?(\\+)?(?!\\s*(?:mm|cm|km|m|kg)\\b)(?!\\s*of\\b)(?![\\d.:])`,
  'i',
)
/** Things that are counted in the column but are no weapons, and a weapon or two in words. */
const NOT_WEAPONS =
  /\b(troops|airborne|marines|staff|people|personnel|patriots?|battalions?|aircraft|F-\d+|intercepted by)\b/i
const ONE =
  /^(?:a |an |one )?(?:armed |suicide |one-way |cruise |surface-to-air )*(?:drone|missile|rocket|bomb|roadside bomb)\b(?!s| strike| team)(?! or)/i
/** After a comma: "15 drones" is more of them, "3 misfired" or "3 on embassy" says what became of some. */
const STATUS =
  /^\S+\s+(?:on|at|in|of|to|hits?|misfired|launched|failed|destroyed|damaged|shot|intercepted|landed|duds?|sites?|targets?|attacks?)\b/i

const toNumber = (text: string): number => Number(text.replaceAll(',', ''))

function leading(segment: string): Range | undefined {
  const match = LEADING.exec(segment)
  if (match === null) return undefined
  const low = toNumber(match[2])
  const high = match[3] === undefined ? low : toNumber(match[3])
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || high < low) return undefined
  return { low, high, open: match[4] !== undefined || /^(over|more|at least|>)/i.test(match[1] ?? '') }
}

/** Parts of a text at a separator, but not inside brackets. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let [depth, start] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && text.startsWith(separator, i)) {
      parts.push(text.slice(start, i))
      start = i + separator.length
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter((part) => part !== '')
}

function segmentRange(segment: string, weapons: boolean): Range | undefined {
  if (weapons && NOT_WEAPONS.test(segment)) return undefined
  const [head, ...rest] = splitOutside(segment, ', ')
  if (head === undefined) return undefined
  if (weapons && /^none\b/i.test(head)) return { low: 0, high: 0, open: false }
  const first = leading(head)
  if (first === undefined) return weapons && ONE.test(head) ? { low: 1, high: 1, open: false } : undefined
  if (!weapons || /\b(strikes?|attacks?) on\b/i.test(head)) return first
  const more = rest.map((part) => (STATUS.test(part) ? undefined : leading(part))).filter((part) => part !== undefined)
  return more.reduce(
    (sum, part) => ({ low: sum.low + part.low, high: sum.high + part.high, open: sum.open || part.open }),
    first,
  )
}

function parse(text: string, weapons: boolean): Quantity | undefined {
  const bySource: { source: string; value: number }[] = []
  let whole: Range | undefined
  let counted = 0
  for (const segment of splitOutside(text, ';')) {
    const range = segmentRange(segment, weapons)
    if (range === undefined) continue
    counted++
    const source = insideBracket(segment)?.split(',')[0].trim()
    if (source !== undefined && source !== '') bySource.push({ source, value: (range.low + range.high) / 2 })
    whole =
      whole === undefined
        ? range
        : {
            low: Math.min(whole.low, range.low),
            high: Math.max(whole.high, range.high),
            open: whole.open || range.open,
          }
  }
  if (whole === undefined) return undefined
  const result: Quantity = { low: whole.low, high: whole.high, text }
  if (whole.open) result.open = true
  if (counted > 1 && bySource.length > 0) result.bySource = bySource
  return result
}

/**
 * "20-32", "109-110 TBI (initially 0)", "~24", "66+", "5 (3 US, 2 Iraqi)"; undefined where no number stands at its
 * start.
 */
export const parsePeople = (text: string): Quantity | undefined => parse(text.trim(), false)

/**
 * "11 hits (US); 17 (Iraq, 2 duds); 13 fired (Hajizadeh); 15 (Iran TV)": the range over all sources, and each of them.
 * Undefined where the text has no number of weapons ("multiple rockets", "F-16").
 */
export const parseWeapons = (text: string): Quantity | undefined => parse(text.trim(), true)
