/** Names of metrics in the language of the page; people killed by the name of their side. */
import type { Crisis } from '@standoff/core'
import type { Strings } from '../../state/locale.js'

export function metricName(words: Strings['options'], crisis: Crisis, id: string): string {
  const known: Readonly<Record<string, string>> = words.metrics
  if (Object.hasOwn(known, id)) return known[id]
  const party = id.replace(/^killed-/, '')
  return words.killed(crisis.file.parties[party]?.name ?? party)
}
