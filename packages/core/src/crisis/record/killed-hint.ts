import { plainCharacters } from '../../terms/normal.js'
import { numberHint } from '../number-hint.js'

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const BOUNDS = 'killed_low and killed_high'

/**
 * How to write what stands in killed, killed_low or killed_high instead of a number: these take one figure each, and a
 * range takes two of them.
 */
export function killedHint(given: string): string {
  const text = plainCharacters(given)
    .replace(/^["'`]+|["'`]+$/g, '')
    .toLowerCase()
  const digits = (word: string): number => Number(word.replace(/[,.' ](?=\d{3})/g, ''))
  const range = /^(?:between |from )?(\d[\d,.']*) ?(?:-+|to|or|and|\/|\.\.+) ?(\d[\d,.']*)(?: .*)?$/.exec(text)
  if (range !== null && digits(range[1]) <= digits(range[2])) {
    return `write ${digits(range[1])} in killed_low and ${digits(range[2])} in killed_high; killed is for the best figure, where there is one`
  }
  const number = NUMBERS.indexOf(text)
  if (number >= 0) return `write ${number}`
  if (/^(none|no|nobody|nil|no one|no casualties|no deaths)$/.test(text)) return 'write 0'
  if (/^(unknown|unclear|not known|unspecified|undisclosed|n\/?a|tb[ad]|null|\?+|-+|\.+|x)$/.test(text))
    return `leave the cell empty where it is not known; ${BOUNDS} take the least and the most, where these are known`
  const some = /^(.*?)(\d[\d,.']*)(.*)$/.exec(text)
  const sure = numberHint(given, { low: 0, isWhole: true })
  if (some === null) return `write numbers: the best figure in killed, or only the least and the most in ${BOUNDS}`
  const figure = digits(some[2])
  if (!Number.isSafeInteger(figure))
    return `write whole numbers: the best figure in killed, the least and the most in ${BOUNDS}`
  if (/\+|at least|more than|over|>|or more/.test(text))
    return `write ${figure} in killed_low, and the most it may be in killed_high`
  if (/at most|up to|under|fewer|less than|</.test(text))
    return `write ${figure} in killed_high, and the least it may be in killed_low`
  if (/~|\u2248|about|around|circa|\bca?\b|approx|roughly|nearly|almost|some|or so/.test(text))
    return `write ${figure}, and the least and the most it may be in ${BOUNDS}`
  const alone = some[1].trim() === '' && some[3].trim() === ''
  return alone && sure !== undefined
    ? sure
    : `write the number alone, here ${figure}; the least and the most go into ${BOUNDS}`
}
