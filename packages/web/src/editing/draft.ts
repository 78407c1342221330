/** What is kept of work that was not exported, and how it is named. */
import type { CrisisTexts } from './texts.js'

const VERSION = 1

export interface Draft {
  version: typeof VERSION
  /** Of the crisis, as the address names it. */
  id: string
  /** Name of the texts that were opened. */
  hash: string
  /** The tab that keeps it. */
  tab: string
  /** When it was kept last, ms. */
  at: number
  texts: CrisisTexts
  /** As they were opened; only for files that cannot be fetched again. */
  opened?: CrisisTexts
}

/** What was typed into a form and not yet applied. */
export interface FormDraft {
  version: typeof VERSION
  at: number
  /** Texts of the fields that differ from the row's. */
  values: Readonly<Record<string, string>>
}

export const draftKey = ({ id, hash, tab }: Pick<Draft, 'id' | 'hash' | 'tab'>): string => `draft:${id}:${hash}:${tab}`
/** The form of a row of a crisis; `new` for one that does not exist yet. */
export const formKey = (id: string, row: string): string => `form:${id}:${row === '' ? 'new' : `row ${row}`}`

export function keyParts(key: string): { id: string; hash: string; tab: string } | undefined {
  const [, id, hash, tab] = /^draft:(.+):([0-9a-f]{32}):([\w-]+)$/.exec(key) ?? []
  return id === undefined ? undefined : { id, hash, tab }
}

export const draftOf = (parts: Omit<Draft, 'version'>): Draft => ({ version: VERSION, ...parts })
export const formDraftOf = (parts: Omit<FormDraft, 'version'>): FormDraft => ({ version: VERSION, ...parts })

const isTexts = (value: unknown): value is CrisisTexts => {
  if (typeof value !== 'object' || value === null) return false
  const { name, text, beside } = value as Partial<CrisisTexts>
  return (
    typeof name === 'string' &&
    typeof text === 'string' &&
    typeof beside === 'object' &&
    beside !== null &&
    Object.values(beside).every((one) => typeof one === 'string')
  )
}

/** A draft as it was kept; nothing where it is none, or of another version of the page. */
export function asDraft(value: unknown): Draft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const draft = value as Partial<Draft>
  const whole =
    draft.version === VERSION &&
    typeof draft.id === 'string' &&
    typeof draft.hash === 'string' &&
    typeof draft.tab === 'string' &&
    typeof draft.at === 'number' &&
    isTexts(draft.texts)
  return whole && (draft.opened === undefined || isTexts(draft.opened)) ? (draft as Draft) : undefined
}

export function asFormDraft(value: unknown): FormDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, at, values } = value as Partial<FormDraft>
  return version === VERSION &&
    typeof at === 'number' &&
    typeof values === 'object' &&
    values !== null &&
    Object.values(values).every((one) => typeof one === 'string')
    ? (value as FormDraft)
    : undefined
}

/** The same files with the same texts. */
export function sameTexts(a: CrisisTexts, b: CrisisTexts): boolean {
  if (a === b) return true
  const names = Object.keys(a.beside)
  return (
    a.name === b.name &&
    a.text === b.text &&
    names.length === Object.keys(b.beside).length &&
    names.every((name) => a.beside[name] === b.beside[name])
  )
}
