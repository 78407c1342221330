/** One cell of a CSV file (RFC 4180) that a spreadsheet shows and never runs. */

/**
 * How spreadsheets recognise a formula: by the first character, blanks before it or not; the wide forms are those of
 * East Asian keyboards. A tab or a line end at the start is dropped by some, so that what follows comes first. OWASP,
 * CSV Injection.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20])/
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

/**
 * The text of a cell. A text that a spreadsheet would take for a formula gets an apostrophe in front, which
 * spreadsheets read as "this is text"; a number, as such or in a text, stays a number.
 * @param value null is an empty cell
 */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
