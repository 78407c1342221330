import { folded as fold } from '../../terms/normal.js'

/** Finds what a text of the record stands for: a party or a site, by its id, name or aliases. */
export interface Names {
  /** The id, or undefined where no name fits. */
  find(text: string): string | undefined
  /** Every text that would be found. */
  known: readonly string[]
}

/** What stands before " (...)" at the end of a text; undefined where the brackets are not its end. */
export function beforeBracket(text: string): string | undefined {
  const cut = text.indexOf(' (')
  return cut > 0 && text.indexOf(')', cut) >= text.trimEnd().length - 1 ? text.slice(0, cut) : undefined
}

/** What stands in the first brackets of a text. */
export function insideBracket(text: string): string | undefined {
  const open = text.indexOf('(')
  const close = text.indexOf(')', open)
  return open >= 0 && close > open + 1 ? text.slice(open + 1, close) : undefined
}

/** Names are matched on the whole text first, then on what stands before " (". Case does not matter. */
export function namesOf(
  entries: Readonly<Record<string, { name: string; aliases: readonly string[] }>>,
  more: Readonly<Record<string, string>> = {},
): Names {
  const ids = new Map<string, string>()
  const known: string[] = []
  const add = (text: string, id: string): void => {
    if (ids.has(fold(text))) return
    ids.set(fold(text), id)
    known.push(text)
  }
  for (const [text, id] of Object.entries(more)) add(text, id)
  for (const [id, entry] of Object.entries(entries)) {
    for (const alias of entry.aliases) add(alias, id)
    add(entry.name, id)
    add(id, id)
  }
  const find = (text: string): string | undefined => {
    const before = beforeBracket(text)
    return ids.get(fold(text)) ?? (before === undefined ? undefined : ids.get(fold(before)))
  }
  return { find, known }
}
