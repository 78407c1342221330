/**
 * One form for every name. "é" may be one character, or an e and an accent that follows it (as files from a Mac have
 * it); they look the same and are compared as the same. This is Unicode's normalization form C (UAX 15).
 */
export const normal = (text: string): string => text.normalize('NFC')

/** A name as it is compared: in one normal form, in lower case, each stretch of white space as one blank. */
export const folded = (text: string): string => normal(text).trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Digits of other scripts and widths as 0 to 9, and the many dashes and blanks that a word processor writes as a hyphen
 * and a blank.
 */
export const plainCharacters = (text: string): string =>
  // Most texts have none of these.
  /^[\x21-\x7e]*$/.test(text) ? text : withPlainCharacters(text)

const withPlainCharacters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The value of a decimal digit of any script: Unicode encodes each script's ten digits in a row, the zero first. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
