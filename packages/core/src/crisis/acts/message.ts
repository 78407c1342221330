import type { MessageContent } from '../../model/options.js'
import type { GivenMessage, Scenario } from '../../model/scenario.js'

/** What goes by a public channel where none is named. */
const SAID_OPENLY: readonly MessageContent[] = ['threaten', 'demand', 'comply', 'fulfil', 'reject', 'drop', 'truce']

const placeIn = (found: number): number | null => (found < 0 ? null : found)

/**
 * A message of a principal, by the channel of that id; where there is none, a threat and words about a demand go by
 * the first public channel and anything else by the first private one.
 */
export function messageOf(
  { principals, channels }: Scenario,
  said: { step: number; principal: number; content: MessageContent; channel: string | undefined; days?: number },
): GivenMessage {
  const { content } = said
  const named = channels.findIndex(({ id }) => id === said.channel)
  const usual = channels.findIndex(({ isPrivate }) => isPrivate === !SAID_OPENLY.includes(content))
  const option = principals[said.principal].options.findIndex(({ message }) => message === content)
  return { ...said, kind: 'message', channel: placeIn(named >= 0 ? named : usual), option: placeIn(option) }
}
