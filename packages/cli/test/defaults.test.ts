/** Which defaults carry an answer, and how unlike the crisis is, in sentences. */
import { expect, it } from 'vitest'
import { defaultsInWords, likenessSentence, movedSentences } from '../src/wording/defaults.js'

const LIKE = { isTunedOn: false, crises: 2, features: 9, outside: [] }
const name = (id: string): string => id.toUpperCase()
const by = (rests: 'tuned' | 'judgement' | 'evidence', isDefault = true, of: string | null = null) => ({
  key: 'fear',
  name: `fear by ${rests}`,
  of,
  share: 0.2,
  isDefault,
  rests,
})

it('names each feature in which a crisis lies outside, with what it was in the others', () => {
  expect(
    likenessSentence({
      ...LIKE,
      outside: [
        { feature: 'groups', value: 0, low: 3, high: 9 },
        { feature: 'days', value: 1, low: 79, high: 188 },
        { feature: 'demands', value: true },
      ],
    }),
  ).toBe(
    'In three of the nine plain features that are looked at it lies outside the two crises that defaults were tuned on or checked against: no group is tied to either side (there 3 to 9); the record is 1 day long (there 79 to 188); one side demands something of the other (there none did). How well the defaults hold there is not known.',
  )
})

it('claims nothing where all features lie within, and less where the crisis is one of them', () => {
  expect(likenessSentence(LIKE)).toMatch(/^In all of the nine .* That does not show that the defaults hold here\.$/)
  expect(likenessSentence({ ...LIKE, isTunedOn: true })).toBe(
    'This is one of the two crises that defaults were tuned on or checked against, so agreement with its record shows little.',
  )
})

it('says which of what moves an answer is a default without evidence, and whose it is', () => {
  expect(
    movedSentences(
      {
        what: 'the number of attacks',
        by: [by('tuned', true, 'us'), by('evidence'), by('judgement', false), by('judgement')],
      },
      name,
    ),
  ).toBe(
    'Over the draws made, what moves the number of attacks most: fear by tuned (US), fear by evidence, fear by judgement and fear by judgement. Left at a default that was tuned or rests on judgement: fear by tuned (US), tuned by hand on the record of 2023-24; fear by judgement, judgement.',
  )
  expect(movedSentences({ what: 'it', by: [by('judgement', false)] }, name)).toContain('None of these is a default')
})

it('does not pass silence for safety, and has no chance without an interval', () => {
  const text = defaultsInWords({ likeness: LIKE, moved: [{ what: 'it', by: [] }] }, name)
  expect(text).toContain('no parameter stands out as moving it. That does not show that none does.')
  expect(text).not.toContain('%')
})
