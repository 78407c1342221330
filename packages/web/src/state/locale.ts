/** The language of the page: its words, and numbers and dates as it writes them. */
import { dateOfDay, dayOf, LIKELIHOOD_BANDS, likelihoodWords } from '@standoff/core/kernel'
import { en } from '../strings/en/index.js'
import type { Widened } from '../strings/widened.js'
import { createStore, useStore } from './store.js'
import { view } from './view.js'

export type Strings = Widened<typeof en>

export const LANGUAGES = { en: 'English', es: 'Español' } as const
export type Language = keyof typeof LANGUAGES

const catalogues: Partial<Record<Language, Strings>> = { en }

/** Grows when a catalogue has come, so that the page is drawn again with it. */
const arrived = createStore(0)

/** A language whose words could not be loaded. */
export const languageFailed = createStore<Language | null>(null)

/** How often words that did not come were asked for once more. */
let tries = 0

/**
 * Loads a module; where an earlier try failed, by another address: a browser may keep what a failed one came to. The
 * address is in what the browser says of the failure, and nowhere else.
 */
async function onceMore<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const [url] = /https?:\S+\.js/.exec(error instanceof Error ? error.message : '') ?? []
    if (tries++ === 0 || url === undefined) throw error
    return import(/* @vite-ignore */ `${url}?try=${tries}`)
  }
}

/** Loads a language's words; English is always there, and stands in for one that does not come. */
export async function loadLanguage(language: Language): Promise<void> {
  if (catalogues[language] === undefined) {
    try {
      if (language === 'es') catalogues.es = (await onceMore(() => import('../strings/es/index.js'))).es
    } catch {
      return languageFailed.set(language)
    }
    arrived.set((count) => count + 1)
  }
  languageFailed.set(null)
}

export interface Locale {
  language: Language
  strings: Strings
  /** `1,234.5` with so many decimals. */
  number(value: number, digits?: number): string
  /** With its sign and a true minus; no sign before nothing. */
  signed(value: number, digits?: number): string
  /** `12%`; never 0 or 100%: `<1%`, `>99%`. */
  percent(p: number): string
  /** The same in a sentence: `less than 1%`. */
  percentWords(p: number): string
  /** `3 to 12%`. */
  range(low: number, high: number): string
  /** Words of ICD 203. */
  likelihood(p: number): string
  /** `likely (61%)`. */
  chance(p: number): string
  /** `28 January 2024`. */
  date(iso: string): string
  /** `28 Jan`. */
  shortDate(iso: string): string
  /** `a, b and c`. */
  list(words: readonly string[]): string
}

const isNumber = (value: number): boolean => typeof value === 'number' && !Number.isNaN(value)

const BANDS = LIKELIHOOD_BANDS.map(({ words }) => words)
const cache = new Map<Language, Locale>()

function make(language: Language): Locale {
  const strings = catalogues[language] ?? en
  const tag = language === 'en' ? 'en-GB' : language
  const numbers = new Map<number, Intl.NumberFormat>()
  const format = (value: number, digits: number): string => {
    let found = numbers.get(digits)
    if (found === undefined) {
      found = new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      numbers.set(digits, found)
    }
    return found.format(value)
  }
  const whole = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 })
  // As core rounds: Intl takes 0.145 for 14.5 of a hundred, which in doubles is a little less.
  const hundredths = (p: number): string => whole.format(Math.round(p * 100) / 100)
  const long = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  // An as-of day may be a time on it; the marks of an axis are whole moments, whose time is not shown.
  const timeOf = (iso: string): string => (/T\d{2}:\d{2}$/.test(iso) ? `, ${iso.slice(-5)}` : '')
  const dateOf = (iso: string): Date => dateOfDay(dayOf(iso.slice(0, 10)))
  const percentWords = (p: number): string =>
    !isNumber(p)
      ? strings.app.noNumber
      : p < 0.01
        ? strings.app.lessThan(whole.format(0.01))
        : p > 0.99
          ? strings.app.moreThan(whole.format(0.99))
          : hundredths(p)
  // A value that the model does not give is said so, never printed as NaN.
  const said = (value: number, text: () => string): string => (isNumber(value) ? text() : strings.app.noNumber)
  const likelihood = (p: number): string =>
    !isNumber(p)
      ? strings.app.noNumber
      : strings.app.likelihood[BANDS.indexOf(likelihoodWords(Math.min(1, Math.max(0, p))))]
  return {
    language,
    strings,
    number: (value, digits = 0) => said(value, () => format(value, digits).replace('-', '\u2212')),
    signed: (value, digits = 0) => {
      if (!isNumber(value)) return strings.app.noNumber
      const text = format(Math.abs(value), digits)
      return Number(Math.abs(value).toFixed(digits)) === 0 ? text : `${value < 0 ? '\u2212' : '+'}${text}`
    },
    percent: (p) =>
      !isNumber(p)
        ? strings.app.noNumber
        : p < 0.01
          ? `<${whole.format(0.01)}`
          : p > 0.99
            ? `>${whole.format(0.99)}`
            : hundredths(p),
    percentWords,
    range: (low, high) => {
      const [a, b] = [percentWords(low), percentWords(high)]
      if (!isNumber(low) || !isNumber(high)) return strings.app.noNumber
      return a === b ? a : strings.app.to(a.replace(/\s?%$/, ''), b)
    },
    likelihood,
    chance: (p) => (isNumber(p) ? `${likelihood(p)} (${percentWords(p)})` : strings.app.noNumber),
    date: (iso) => `${long.format(dateOf(iso))}${timeOf(iso)}`,
    shortDate: (iso) => `${short.format(dateOf(iso))}${timeOf(iso)}`,
    list: (words) => list.format(words),
  }
}

export function localeOf(language: Language): Locale {
  if (catalogues[language] === undefined) return localeOf('en')
  let found = cache.get(language)
  if (found === undefined) {
    found = make(language)
    cache.set(language, found)
  }
  return found
}

/** The language of the address, else of the browser, else English. */
export function languageOf(params: Readonly<Record<string, string>>): Language {
  const asked = params.lang ?? globalThis.navigator?.language.slice(0, 2) ?? 'en'
  return asked in LANGUAGES ? (asked as Language) : 'en'
}

export function useLocale(): Locale {
  useStore(arrived)
  return localeOf(useStore(view, ({ params }) => languageOf(params)))
}
