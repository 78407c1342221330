import { isPlausible, parseWhen, type When } from '../../terms/dates.js'
import { dateHint } from '../date-hint.js'
import { foreignDate } from '../foreign-date.js'
import { LIMITS } from '../limits.js'
import { near } from '../near.js'
import { numberHint, numberMeant } from '../number-hint.js'
import { clipped, didYouMean, type Problem, show } from '../problem.js'
import { killedHint } from './killed-hint.js'
import type { Quantity } from './quantity.js'
import type { RawRow } from './raw-rows.js'
import { MOST_KEPT, type RowContext } from './row-context.js'

/** A suggestion, followed by what the program does until it is taken. */
const meant = (suggestion: string | undefined, meanwhile: string): string | undefined =>
  suggestion === undefined || meanwhile === '' ? suggestion : `${suggestion} ${meanwhile}`

/** The cells of one row, each read as what its column holds; what is wrong is told with its place. */
export class RowReader {
  readonly id: string

  constructor(
    readonly raw: RawRow,
    readonly context: RowContext,
  ) {
    this.id = this.text('id')
  }

  /** The text of a cell; empty where there is none. */
  text(column: string): string {
    return this.raw.cells.compared(column)
  }

  /** The text of a cell; undefined where there is none. */
  given(column: string): string | undefined {
    const text = this.text(column)
    return text === '' ? undefined : text
  }

  /** Whether there are so many problems that a further one is only counted, without a suggestion. */
  private tooMany(severity: Problem['severity']): boolean {
    return this.context.count[severity] > LIMITS.problems
  }

  report(
    column: string,
    found: string,
    expected: string,
    hint?: string,
    severity: Problem['severity'] = 'error',
  ): void {
    const { raw, context, id } = this
    const cell = this.tooMany(severity) ? undefined : raw.cells.place(column)
    context.count[severity]++
    context.problems.push({
      severity,
      file: cell?.file ?? raw.file,
      line: cell?.line ?? raw.line,
      column: cell?.column ?? 1,
      path: id === '' ? column : `${clipped(id)}.${column}`,
      found,
      expected,
      hint,
    })
  }

  /** The nearest right word, unless there are too many problems already. */
  suggest(given: string, among: Iterable<string>): string | undefined {
    return this.context.problems.length > LIMITS.problems ? undefined : didYouMean(near(given, among))
  }

  /** Warns of a cell once for each text. @param known words that it may be meant for */
  warnOnce(column: string, expected: string, known: readonly string[], hint?: string, meanwhile = ''): void {
    const text = this.text(column)
    const key = `${column} ${text}`
    if (this.context.told.has(key)) return
    this.context.told.add(key)
    this.report(column, show(text), expected, meant(this.suggest(text, known), meanwhile) ?? hint, 'warning')
  }

  /** One of some words. */
  word<T extends string>(column: string, words: readonly T[]): T | undefined {
    const given = this.text(column)
    if (given === '') return undefined
    if ((words as readonly string[]).includes(given)) return given as T
    const among = words.length > 12 ? `the ${words.length} known words` : words.join(', ')
    this.report(column, show(given), `one of ${among}`, this.suggest(given, words))
    return undefined
  }

  number(column: string, low: number, high: number, isWhole: boolean): number | undefined {
    const given = this.text(column)
    if (given === '') return undefined
    const value = /^[+-]?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN
    if (value >= low && value <= high && (!isWhole || Number.isInteger(value))) return value
    const meant = this.context.isForeign && Number.isNaN(value) ? numberMeant(given, { low, high, isWhole }) : undefined
    if (meant !== undefined) return meant
    // A number is as it should be but for its bounds.
    const hint =
      Number.isNaN(value) || (isWhole && !Number.isInteger(value))
        ? column.startsWith('killed')
          ? killedHint(given)
          : numberHint(given, { low, high, isWhole })
        : undefined
    const bound = low !== 0 ? `from ${low} to ${high}` : value > high ? `of at most ${high}` : `of at least ${low}`
    this.report(column, show(given), `${isWhole ? 'a whole number' : 'a number'} ${bound}`, hint)
    return undefined
  }

  /** A quantity that was read from the words of a cell, within bounds. */
  atMost(column: string, most: number, given: Quantity | undefined): Quantity | undefined {
    if (given === undefined || given.high <= most) return given
    this.report(column, show(this.text(column)), `numbers of at most ${most}`)
    return undefined
  }

  /** A date, a time or an interval. */
  when(column: string): When | undefined {
    const { days, toLocal, isForeign, file } = this.context
    const given = this.text(column)
    let parsed = days.get(given) ?? parseWhen(given, toLocal)
    const foreign = parsed === undefined && isForeign ? foreignDate(given, file.record.dates) : undefined
    if (foreign !== undefined && 'dayFirst' in foreign) {
      const { dayFirst, monthFirst } = foreign
      const hint = `say in the crisis file which: record: { dates: day-first } (${dayFirst}) or month-first (${monthFirst})`
      this.report(column, show(given), 'a date that can be read in one way', hint)
      return undefined
    }
    if (foreign !== undefined) parsed = parseWhen(foreign.date, toLocal)
    if (parsed !== undefined && days.size < MOST_KEPT) days.set(given, parsed)
    if (parsed !== undefined && isPlausible(parsed.from) && isPlausible(parsed.until)) return parsed
    this.report(
      column,
      show(given),
      'a date such as 2024-01-28 or 2024-01-28T05:30+03:00, or an interval a/b, between 1900 and 2200',
      this.tooMany('error') ? undefined : dateHint(given),
    )
    return undefined
  }

  /** Ids or names of columns, parted by spaces or marks. */
  names(column: string): string[] {
    return this.text(column)
      .split(/[\s|;,]+/)
      .filter((name) => name !== '')
  }
}
