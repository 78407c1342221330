/** What somebody says of itself and others, by the words that it uses. Read only inside reported speech. */

const STRIKES =
  '(?:respond|retaliate|answer|strike|hit|attack|punish|sink|destroy|avenge|pay|regret|crush|shoot|bomb|react|use (?:all|every|any) means|defend|be met|be destroyed|be punished|continue to strike|keep (?:striking|hitting|attacking)|not (?:go|pass) (?:un\\p{L}+|without)|not hesitate|not stand idly|go on)'

/** A blow that is promised. */
export const WILL_STRIKE = new RegExp(
  `\\b(?:will|shall|would|['’]ll|going to|ready to|prepared to|reserves? the right to)\\b(?! not\\b(?! (?:hesitate|stand|go|pass|be))| never\\b)[^.;,]{0,45}?\\b${STRIKES}\\b`,
  'i',
)
/** What the other will have to bear: a threat, though the other is its subject. */
export const WILL_PAY =
  /\b(?:will|would|shall)\b[^.;,]{0,20}\b(?:pay|regret|bear the (?:full )?(?:consequences|cost)|face (?:\p{L}+ )?consequences)\b/iu
export const CONDITION =
  /\b(?:if|unless|as long as|so long as|any (?:further|more|new|other|attack|act|strike|attempt|violation)|should (?:it|they|the|another)|another|next time|until)\b/i
export const DEADLINE =
  /\b(?:within|in) (?:the next )?(?:\d+|a|one|two|three|four|five|six|seven|ten|24|48|72) (?:hours?|days?|weeks?)\b|\b(?:until|by) (?:midnight|noon|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the end of|\d)/i
export const WILL_NOT =
  /\b(?:will|would|shall|['’]ll) (?:not|never) (?:\p{L}+ly )?(?:withdraw|leave|comply|yield|bow|give in|give up|back down|surrender|accept|stop|hand over|release|retreat|be dictated|negotiate away)\b/iu
export const NO_TALKS =
  /\b(?:no|not|never)\b[^.;]{0,30}\b(?:talks|negotiat\w+|dialogue|discuss\w*)\b|\bnothing to (?:discuss|talk about|negotiate)\b/i
export const READY_FOR_TALKS =
  /\b(?:ready|willing|prepared|open) (?:for|to(?: hold)?)\b[^.;]{0,30}\b(?:talks?|negotiat\w+|dialogue|meet)\b/i
export const CLEARS_ITSELF =
  /\b(?:nothing to do with|no (?:role|part|hand|involvement|knowledge|link|connection|responsibility)\b|not (?:been )?(?:involved|responsible|behind|order(?:ed)?|know(?:n)?|carried out|take orders|aware of (?:the|any) (?:attack|plan|raid))|(?:did|had|has|have) not (?:order|know|fire|attack|strike|launch|hit|supply|arm|target|carry|take|provide|ordered|known|fired|attacked|struck|launched|supplied|armed|targeted|carried|taken|provided)|didn['’]t (?:order|know|fire|attack|strike|launch)|none of (?:its|our|their)|takes? (?:its|their) own decisions|act(?:s|ed)? (?:on (?:its|their) own|independently)|never (?:ordered|fired|attacked|struck|supplied|armed|targeted))/i
export const NOT_OF_IT = /\b(?:casualt|injur|wounded|killed|comment|say|confirm|damage)\w*/i
export const LAYS_IT_TO =
  /\b(?:(?:was|were|is|are|had been|stood) (?:behind|responsible for|to blame)|(?:had |has |have )?(?:supplied|provided|armed|trained|ordered|orchestrated|directed|financed|funded|planned|masterminded|smuggled|carrying weapons|been carrying weapons|violated))\b/i
export const SEEKS_NO_MORE =
  /\b(?:(?:does|do|did) not (?:seek|want|wish)|(?:is|are|was|were) not (?:seeking|looking for)|sought no|seeks no|wants? no|wanted no|no (?:desire|wish|intention|interest)|concluded|considers? the matter closed|avoid (?:a )?(?:wider )?war|no wider war|measured|proportionate|(?:is|was) over)\b/i
export const WHY_IT_ACTED =
  /\b(?:in (?:response|retaliation|reply|revenge) (?:to|for)|(?:was|were|is) (?:revenge|retaliation|a response|a reply|an answer|self-defen[cs]e)|self-defen[cs]e|legitimate (?:military )?target|acted because|(?:struck|fired|attacked|hit|acted|bombed) because|carrying (?:weapons|arms|explosives|missiles|ammunition)|to (?:prevent|deter|avenge|send a message))\b/i
export const WILL_MEDIATE =
  /\b(?:will|would|ready to|willing to|offered to|prepared to) (?:host|mediate|broker|facilitate)\b/i
export const MUST =
  /\b(?:must|should|has to|have to|needs? to) (?:immediately |now |first )?(?:stop|end|halt|withdraw|leave|release|free|cease|pull|hand|return|dismantle|disarm|lift|apologi[sz]e)\b/i
