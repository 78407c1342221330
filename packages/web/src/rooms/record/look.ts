/** How the parties and rungs of a crisis are named and coloured, in every picture of this room. */
import type { CrisisFile } from '@standoff/core'
import { ladderOf, partyHues } from '@standoff/core/kernel'
import type { Strings } from '../../state/locale.js'
import { ink } from '../../style/themes.js'

export interface Look {
  file: CrisisFile
  /** Colour of a party; ink for those without one. */
  hue(party: string | null): string
  name(party: string): string
  rung(id: string): string
  severity(id: string): number
}

export function lookOf(file: CrisisFile, strings: Strings): Look {
  const hues = partyHues(file)
  const ladder = new Map(ladderOf(file).map((rung) => [rung.id, rung]))
  const named: Readonly<Record<string, string>> = strings.record.rungs
  return {
    file,
    hue: (party) => ink(party === null ? 'soft' : (hues[party] ?? 'soft')),
    name: (party) => file.parties[party]?.name ?? party,
    // The default ladder has names of ours; a file's own ladder has its own.
    rung: (id) =>
      file.ladder === undefined ? (named[id] ?? ladder.get(id)?.name ?? id) : (ladder.get(id)?.name ?? id),
    severity: (id) => ladder.get(id)?.severity ?? 0,
  }
}
