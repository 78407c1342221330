/** The command that gives the same numbers. */

import type { Effort } from '../work/effort.js'
import { setsOf } from './as-set.js'
import type { Room } from './view.js'

interface Shown {
  id: string
  name: string
  asOf: string
  seed: string
  /** What was computed for the numbers on view. */
  effort: Effort
  params: Readonly<Record<string, string>>
}

/** A word for a POSIX shell. */
const word = (text: string): string => (/^[\w./:=@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`)

export function commandOf(
  room: Room,
  { id, name, asOf, seed, effort: { particles, runs, compared }, params }: Shown,
): string {
  const file = id === 'local' || id === 'served' ? name : `crises/${id}`
  const sets = Object.entries(setsOf(params)).flatMap(([path, value]) => ['--set', `${path}=${value}`])
  const common = [file, '--as-of', asOf, '--particles', `${particles}`]
  const end = ['--seed', seed, ...sets]
  const words =
    room === 'outlook'
      ? ['forecast', ...common, '--runs', `${runs}`, ...end]
      : room === 'options'
        ? ['compare', ...common, '--runs', `${compared}`, ...end]
        : ['assess', ...common, ...end]
  return ['standoff', ...words].map(word).join(' ')
}
