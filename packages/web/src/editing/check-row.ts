/**
 * What is wrong with what was typed into the form, before it becomes text: the same rules as the checker's, told at the
 * field.
 */
import { meaningOf, parseWhen } from './format.js'

export type FieldError =
  | { error: 'empty' | 'known' | 'order' | 'best' | 'action' }
  | { error: 'taken' | 'date' | 'whole' | 'party'; text: string }
  | { error: 'degrees'; text: string; most: number }

const WHOLE = ['killed', 'killed_low', 'killed_high', 'attacks', 'total']
const YEARS = /^(19\d\d|20\d\d|21\d\d|2200)-/

const isWhen = (text: string): boolean =>
  parseWhen(text) !== undefined && text.split('/').every((part) => YEARS.test(part))

export function checkRow(
  values: Readonly<Record<string, string>>,
  taken: (id: string) => boolean,
): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {}
  const text = (column: string): string => (values[column] ?? '').trim()
  if (text('id') === '') errors.id = { error: 'empty' }
  else if (taken(text('id'))) errors.id = { error: 'taken', text: text('id') }
  if (text('date') === '') errors.date = { error: 'empty' }
  else if (!isWhen(text('date'))) errors.date = { error: 'date', text: text('date') }
  if (text('actor') === '' && text('author') === '') errors.actor = { error: 'empty' }
  if (meaningOf(text('action')) === undefined && text('kind') === '') errors.action = { error: 'action' }
  if (text('known') !== '') {
    const [known, when] = [parseWhen(text('known')), parseWhen(text('date'))]
    if (known === undefined || !isWhen(text('known'))) errors.known = { error: 'date', text: text('known') }
    else if (when !== undefined && Math.ceil(known.until) - 1 < Math.floor(when.from)) errors.known = { error: 'known' }
  }
  for (const column of WHOLE)
    if (text(column) !== '' && !/^\d{1,15}$/.test(text(column))) errors[column] = { error: 'whole', text: text(column) }
  for (const [column, most] of [
    ['lat', 90],
    ['lon', 180],
  ] as const) {
    const value = /^[+-]?\d+(\.\d+)?$/.test(text(column)) ? Number(text(column)) : Number.NaN
    if (text(column) !== '' && !(Math.abs(value) <= most))
      errors[column] = { error: 'degrees', text: text(column), most }
  }
  const figures = ['killed_low', 'killed', 'killed_high'].map((column) =>
    text(column) === '' || errors[column] !== undefined ? undefined : Number(text(column)),
  )
  const [low, best, high] = figures
  if (low !== undefined && high !== undefined && low > high) errors.killed_low = { error: 'order' }
  else if (best !== undefined && ((low !== undefined && best < low) || (high !== undefined && best > high)))
    errors.killed = { error: 'best' }
  if (
    text('author') !== '' &&
    !/^[a-z0-9-]+(( ?: ?\d+(\.\d+)?)?( ?\| ?[a-z0-9-]+( ?: ?\d+(\.\d+)?)?)*|( ?\+ ?[a-z0-9-]+)*)$/.test(text('author'))
  )
    errors.author = { error: 'party', text: text('author') }
  return errors
}

const CONFIDENCE = /\s*\[conf=([HML])\]$/

/** A summary and how sure its compiler is, which stands at its end. */
export function splitSummary(summary: string): { words: string; confidence: string } {
  const [, confidence = ''] = CONFIDENCE.exec(summary.trimEnd()) ?? []
  return { words: confidence === '' ? summary : summary.trimEnd().replace(CONFIDENCE, ''), confidence }
}

export const joinSummary = (words: string, confidence: string): string =>
  confidence === '' ? words : `${words.trimEnd()}${words.trim() === '' ? '' : ' '}[conf=${confidence}]`

export const splitSources = (sources: string): string[] => sources.split(' ; ')
export const joinSources = (sources: readonly string[]): string => sources.join(' ; ')
/** Without what was left empty. */
export const wholeSources = (sources: string): string => {
  const parts = splitSources(sources)
  return parts.some((part) => part.trim() === '')
    ? joinSources(parts.map((part) => part.trim()).filter((part) => part !== ''))
    : sources
}

/** An address that may be followed; nothing where the text is none, or leads to anything but the web. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim()
  if (!/^https?:\/\/[^\s]+$/i.test(trimmed)) return undefined
  try {
    const url = new URL(trimmed)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
  } catch {
    return undefined
  }
}
