import type { MessageContent } from '../../model/options.js'
import type { GivenMessage, Scenario } from '../../model/scenario.js'

const placeIn = (found: number): number | null => (found < 0 ? null : found)

/**
 * A message of a principal, by the channel of that id; where there is none, a threat goes by the first public channel
 * and anything else by the first private one.
 */
export function messageOf(
  { principals, channels }: Scenario,
  said: { step: number; principal: number; content: MessageContent; channel: string | undefined },
): GivenMessage {
  const { content } = said
  const named = channels.findIndex(({ id }) => id === said.channel)
  const usual = channels.findIndex(({ isPrivate }) => isPrivate === (content !== 'threaten'))
  const option = principals[said.principal].options.findIndex(({ message }) => message === content)
  return { ...said, kind: 'message', channel: placeIn(named >= 0 ? named : usual), option: placeIn(option) }
}
