/** Who was killed and hurt, in numbers: "killing at least nine soldiers and wounding 21", "no one was hurt". */

import type { Span } from './article.js'
import { countOf, maskNumbers, NUMBER } from './numbers.js'

export interface Toll extends Span {
  of: 'killed' | 'injured'
  best?: number
  low?: number
  high?: number
  cell: string
  /** "No one was hurt" says of the dead too that there were none, if less surely. */
  isConcluded?: true
}

const KILL = 'kill(?:ed|ing|s)|dead|died|slain|shot dead|martyred|lost their lives'
const HURT = 'wound(?:ed|ing|s)|injur(?:ed|ing|es)|hurt(?:ing)?'
const ADVERB = '(?:(?:\\p{L}+ly|also|reportedly|later|seriously|badly|critically) )?'
/** People that are counted: an adjective or two, and what they are. Never over a verb that begins another clause. */
const PEOPLE =
  "(?: (?!and\\b|but\\b|as\\b|while\\b|who\\b|said\\b|times?\\b|days?\\b|hours?\\b|km\\b|miles?\\b)[\\p{L}'’.-]+){0,6}?(?:, (?:including|among them|most of them|some of them|all of them) [^,;]{3,80},)?"
const ONE_PERSON =
  "(?:an?|its|his|their|the)(?: [\\p{L}'’-]+){0,3}? (?:soldier|guard|policeman|officer|civilian|fighter|militant|commander|leader|sailor|pilot|woman|man|boy|girl|child|contractor|person|general|farmer|journalist|official|teenager|villager|worker|serviceman|guardsman)"

const pattern = (text: string): RegExp => new RegExp(text, 'giu')
const FORMS: readonly [RegExp, 'number' | 'one' | 'family'][] = [
  // Killing nine soldiers; wounded 21.
  [pattern(`\\b(${KILL}|${HURT}) (${NUMBER})(?! (?:days?|hours?|weeks?|months?|years?)\\b)`), 'number'],
  [pattern(`\\b(${KILL}|${HURT}) (a family of (?:${NUMBER}))`), 'family'],
  [pattern(`\\b(killing|killed|kills|wounding|wounded|injuring|injured) (${ONE_PERSON})\\b`), 'one'],
]
const PASSIVE: readonly [RegExp, 'number' | 'one'][] = [
  // Three soldiers were killed; 18 wounded; two dead.
  [
    pattern(
      `(?<![\\p{L}\\p{N}])(${NUMBER})${PEOPLE},?(?: (?:were|was|are|is|had been|have been|has been|being))? ${ADVERB}(${KILL}|${HURT})\\b(?! (?:${NUMBER}|at least|an?|the|its)\\b)`,
    ),
    'number',
  ],
  [pattern(`\\b(${ONE_PERSON}) (?:was|is|had been|has been) ${ADVERB}(${KILL}|${HURT})\\b`), 'one'],
]
const TOTALS: readonly RegExp[] = [
  pattern(
    `\\b(?:death toll|toll|number of dead|number killed)[^.;]{0,60}? (?:at|to|was|is|stood at|reached|of) (${NUMBER})`,
  ),
  pattern(`(?<![\\p{L}\\p{N}])(${NUMBER}) (?:more )?(?:deaths|fatalities|dead\\b)`),
]
const HURT_TOTALS = pattern(`(?<![\\p{L}\\p{N}])(${NUMBER}) (?:more )?(?:injuries|wounded|injured)\\b`)

const NOBODY = '(?:no one|nobody|none of [^.,;]{1,40}|no (?:people|soldiers|civilians|troops|personnel|casualties))'
const NONE: readonly [RegExp, readonly ('killed' | 'injured')[]][] = [
  [pattern(`\\b(?:no|without|not cause(?:d)? any|nor any|any) casualt(?:ies|y)\\b`), ['killed', 'injured']],
  [
    pattern(`\\b${NOBODY} (?:was|were|had been|has been|is|are) ${ADVERB}(?:hurt|wounded|injured|harmed)\\b`),
    ['injured', 'killed'],
  ],
  [
    pattern(
      `\\b${NOBODY} (?:was|were|had been|has been) ${ADVERB}killed\\b|\\b(?:no|without) (?:deaths|fatalities)\\b`,
    ),
    ['killed'],
  ],
  [pattern('\\b(?:no|without) injuries\\b|\\bcaused no injuries\\b'), ['injured']],
]
/** Nobody says so, or it is only feared. */
const NOT_SAID =
  /\b(?:not aware of|unaware of|no (?:immediate )?(?:word|reports?|information) (?:of|on|about)|whether|if)\b[^.;]{0,30}$/i

const isHurt = (verb: string): boolean => /^(?:wound|injur|hurt)/i.test(verb)

/** Everything that a sentence tells of killed and injured. Offsets are those in the sentence. */
export function tollsIn(sentence: string): Toll[] {
  const masked = maskNumbers(sentence)
  const found: Toll[] = []
  const add = (
    of: Toll['of'],
    from: number,
    words: string,
    kind: 'number' | 'one' | 'family',
    number: string,
  ): void => {
    const span = { from, until: from + words.length }
    // "Three children were among the dead" tells a part.
    if (/ among /.test(words)) return
    if (found.some((one) => one.of === of && one.from < span.until && span.from < one.until)) return
    const raw = sentence.slice(from, from + words.length)
    const count =
      kind === 'one'
        ? { best: 1, cell: '1' }
        : countOf(raw.slice(words.indexOf(number), words.indexOf(number) + number.length).replace(/^a family of /i, ''))
    if (count !== undefined) found.push({ of, ...span, ...count })
  }
  for (const [form, of] of NONE)
    for (const match of sentence.matchAll(form)) {
      if (NOT_SAID.test(sentence.slice(0, match.index)) || /^any/i.test(match[0])) continue
      const span = { from: match.index, until: match.index + match[0].length }
      for (const [n, one] of of.entries())
        found.push({
          of: one,
          ...span,
          best: 0,
          cell: '0',
          ...(n > 0 && of[0] === 'injured' ? { isConcluded: true } : {}),
        })
    }
  for (const [form, kind] of FORMS)
    for (const match of masked.matchAll(form))
      add(isHurt(match[1]) ? 'injured' : 'killed', match.index, match[0], kind, match[2])
  for (const [form, kind] of PASSIVE)
    for (const match of masked.matchAll(form))
      add(isHurt(match[2]) ? 'injured' : 'killed', match.index, match[0], kind, match[1])
  for (const form of TOTALS)
    for (const match of masked.matchAll(form)) add('killed', match.index, match[0], 'number', match[1])
  for (const match of masked.matchAll(HURT_TOTALS)) add('injured', match.index, match[0], 'number', match[1])
  return found.sort((a, b) => a.from - b.from)
}
