/** How parties of this crisis are named and coloured, the same in every picture. */
import type { CrisisFile } from '@standoff/core'
import { type Hue, partyHues, SEVERAL } from '@standoff/core/kernel'

export interface Look {
  file: CrisisFile
  hueOf(party: string): Hue
  nameOf(party: string): string
}

export function lookOf(file: CrisisFile): Look {
  const hues = partyHues(file)
  return {
    file,
    hueOf: (party) => hues[party] ?? 'black',
    nameOf: (party) => (party === SEVERAL ? 'One of several groups' : (file.parties[party]?.name ?? party)),
  }
}
