import type { CrisisFile } from '../schema/crisis.js'
import type { Names } from './names.js'
import type { RecordRow } from './row.js'

type RowChannel = NonNullable<RecordRow['channel']>

/** The channel that a row went by, as far as its text and the column `through` tell; undefined where `through` names nothing known. */
export function findChannel(text: string, through: string, file: CrisisFile, parties: Names): RowChannel | undefined {
  const relayedBy = (party: string): string | undefined => Object.entries(file.channels).find(([, channel]) => channel.through.includes(party))?.[0]
  const via = (relays: string[]): RowChannel => {
    const id = relays.map(relayedBy).find((channel) => channel !== undefined)
    return id === undefined ? { through: relays, text } : { id, through: relays, text }
  }
  if (through !== '') {
    if (Object.hasOwn(file.channels, through)) return { id: through, text: text || through }
    const relays = through.split(/[\s|;,]+/).filter((party) => party !== '')
    return relays.every((party) => Object.hasOwn(file.parties, party)) ? via(relays) : undefined
  }
  if (text === '') return undefined
  if (/^(public|official_report)/.test(text)) {
    const id = Object.entries(file.channels).find(([, channel]) => !channel.private)?.[0]
    return id === undefined ? { text } : { id, text }
  }
  const inside = /^intermediary[^(]*\(([^),;]*)/.exec(text)?.[1].trim()
  const relay = inside === undefined ? undefined : parties.find(inside)
  return relay === undefined ? { text } : via([relay])
}
