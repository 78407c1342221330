import type { CrisisFile } from '../schema/crisis.js'
import { insideBracket, type Names } from './names.js'
import type { RecordRow } from './row.js'

type RowChannel = NonNullable<RecordRow['channel']>

/** Channels by what the record says of them. */
export interface ChannelIndex {
  channels: ReadonlySet<string>
  parties: ReadonlySet<string>
  /** The first channel that everybody hears. */
  public?: string
  /** The first channel through each intermediary. */
  through: ReadonlyMap<string, string>
}

/** The channels of a file, ready to be looked up for each row of its record (`findChannel`). */
export function channelIndex(file: CrisisFile): ChannelIndex {
  const through = new Map<string, string>()
  for (const [id, channel] of Object.entries(file.channels))
    for (const party of channel.through) if (!through.has(party)) through.set(party, id)
  const open = Object.entries(file.channels).find(([, channel]) => !channel.private)?.[0]
  return {
    channels: new Set(Object.keys(file.channels)),
    parties: new Set(Object.keys(file.parties)),
    public: open,
    through,
  }
}

/**
 * The channel that a row went by, as far as its text and the column `through` tell; undefined where `through` names
 * nothing known.
 */
export function findChannel(
  text: string,
  through: string,
  index: ChannelIndex,
  parties: Names,
): RowChannel | undefined {
  const via = (relays: string[]): RowChannel => {
    const id = relays.map((party) => index.through.get(party)).find((channel) => channel !== undefined)
    return id === undefined ? { through: relays, text } : { id, through: relays, text }
  }
  if (through !== '') {
    if (index.channels.has(through)) return { id: through, text: text || through }
    const relays = through.split(/[\s|;,]+/).filter((party) => party !== '')
    return relays.every((party) => index.parties.has(party)) ? via(relays) : undefined
  }
  if (text === '') return undefined
  if (/^(public|official_report)/.test(text)) return index.public === undefined ? { text } : { id: index.public, text }
  const inside = text.startsWith('intermediary') ? insideBracket(text)?.split(/[,;]/)[0].trim() : undefined
  const relay = inside === undefined ? undefined : parties.find(inside)
  return relay === undefined ? { text } : via([relay])
}
