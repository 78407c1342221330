/** Kinds of war as the page names them. */
import type { WarKindName } from '@standoff/core/kernel'

export const WAR_KIND_WORDS: Readonly<Record<WarKindName, string>> = {
  sought: 'wars sought',
  misread: 'wars by misreading',
  tremble: 'wars by a slip of choice',
  runaway: 'wars by escalation',
  accidental: 'wars by accident',
}
