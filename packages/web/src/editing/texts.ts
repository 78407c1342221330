/**
 * A crisis as texts: the crisis file and the files beside it, as they lie on a disk. Nothing in them is ever changed
 * but by the user.
 */
import type { CrisisSource } from '@standoff/core'

export interface CrisisTexts {
  /** Name of the crisis file. */
  name: string
  text: string
  /** Files beside it, by their names. */
  beside: Readonly<Record<string, string>>
}

export function sourceOf({ name, text, beside }: CrisisTexts): CrisisSource {
  return {
    name,
    text,
    readText(relative) {
      const found = beside[relative.replace(/^\.\//, '')]
      if (found === undefined) throw new Error(`${relative}: not among the files that were opened`)
      return found
    },
  }
}
