/** Kinds of war as the page names them, and when there are too few to say of what kind. */
import type { WarKindName } from '@standoff/core/kernel'
import { counted } from './words.js'

export const WAR_KIND_WORDS: Readonly<Record<WarKindName, string>> = {
  sought: 'wars sought',
  misread: 'wars by misreading',
  tremble: 'wars by a slip of choice',
  runaway: 'wars by escalation',
  accidental: 'wars by accident',
}

/** Wars below which nothing is said of their kinds: of nine a share may be off by a third. Judgement. */
export const FEWEST_WARS = 10

/** Said instead of their kinds. */
export const fewWarsInWords = (wars: number): string =>
  `${counted(wars, 'run')} ${wars === 1 ? 'ends' : 'end'} in war: too few to say how war comes, so that is left out. More runs would tell.`
