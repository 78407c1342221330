/** Running totals: "have been attacked more than 150 times since mid-October", "the 66th attack", "165 attacks so far". */
import { eventOf, type Found, fieldFrom, put } from './events.js'
import type { Memory } from './memory.js'
import { countOf, maskNumbers, NUMBER } from './numbers.js'
import type { Reading } from './reading.js'
import { speechAt } from './speech.js'
import { type Days, whenSaid } from './when.js'

const FORMS = [
  new RegExp(`\\b(?:attacked|targeted|struck|hit|fired on) (?:[\\p{L}'’-]+ ){0,4}(${NUMBER}) times\\b`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${NUMBER}) (?:[\\p{L}-]+ ){0,3}(?:attacks|strikes|incidents)\\b(?=[^.;]{0,80}\\b(?:since|so far|in all|in total|to date|over the past)\\b)`,
    'giu',
  ),
  new RegExp(
    `(?<=\\b(?:since|so far|in all|in total|to date|over the past|this (?:month|year|week))\\b.*?(?:carried out|launched|made|conducted|suffered|recorded|counted|fired|mounted) )(${NUMBER}) (?:[\\p{L}-]+ ){0,3}(?:attacks|strikes|raids|incidents)\\b`,
    'giu',
  ),
]

/** Adds rows of running totals. @returns the stretches that they cover */
export function addCounts({
  reading,
  found,
  days,
  memory,
}: {
  reading: Reading
  found: Found
  days: Days
  memory: Memory
}): { from: number; until: number; why: string }[] {
  const covered: { from: number; until: number; why: string }[] = []
  const masked = maskNumbers(reading.text)
  for (const form of FORMS)
    for (const match of masked.matchAll(form)) {
      const at = match.index + match[0].indexOf(match[1])
      const words = reading.text.slice(at, at + match[1].length)
      const count = countOf(words)
      if (count?.best === undefined || count.best < 2) continue
      const span = { from: match.index, until: match.index + match[0].length }
      const speech = speechAt(reading.speeches, span.from)
      const actor = speech?.speaker === undefined ? undefined : memory.settle(speech.speaker, true)
      const event = eventOf(
        reading,
        'statement',
        fieldFrom(reading, 'official_count', { sure: 'medium', rule: 'a running total', ...span }),
        {
          actor,
          actorText: speech?.speakerText ?? 'not named',
          when: whenSaid(reading, span.from, span.until, days),
          ...span,
        },
      )
      const ask = count.cell === String(count.best) ? undefined : `"${words}": how many?`
      put(
        event.fields,
        'total',
        fieldFrom(reading, String(count.best), {
          sure: ask === undefined ? 'high' : 'medium',
          rule: 'the number of the total',
          ...span,
          ask,
        }),
      )
      found.events.push(event)
      covered.push({ ...span, why: 'a running total, no single act' })
    }
  return covered
}
