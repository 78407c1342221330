/** Text broken into lines, or cut, to fit a picture. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortened, wrapped } from '../../../src/crisis/pictures/text-lines.js'
import { textWidth } from '../../../src/crisis/pictures/text-width.js'

const WORDS = 'the patron let its groups act and then told them to hold'
const text = fc
  .array(fc.stringMatching(/^[a-zA-Z]{1,12}$/), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '))
const room = fc.integer({ min: 30, max: 300 })

describe('lines', () => {
  it('hold every word, in order', () => {
    fc.assert(fc.property(text, room, (words, width) => wrapped(words, width).join(' ') === words))
  })

  it('are no wider than they may be, but for a single word', () => {
    fc.assert(
      fc.property(text, room, (words, width) =>
        wrapped(words, width).every((line) => textWidth(line) <= width || !line.includes(' ')),
      ),
    )
  })

  it('are broken no sooner than they must be', () => {
    const lines = wrapped(WORDS, 120)
    for (let n = 1; n < lines.length; n++)
      expect(textWidth(`${lines[n - 1]} ${lines[n].split(' ')[0]}`)).toBeGreaterThan(120)
  })

  it('a long word is never cut', () => {
    expect(wrapped('the counterintelligence officer', 40)).toEqual(['the', 'counterintelligence', 'officer'])
  })

  it('a word with a hyphen is not broken at it', () => {
    expect(wrapped('the run-up-to-war talks', 50)).toContain('run-up-to-war')
  })

  it('are no more than asked for, and the last one says that words are left out', () => {
    const lines = wrapped(WORDS, 120, { most: 2 })
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/ \u2026$/)
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120)
  })

  it('say nothing of the kind where all words fit', () => {
    expect(wrapped('to hold', 120, { most: 1 })).toEqual(['to hold'])
  })

  it('hold fewer words in larger or heavier type', () => {
    expect(wrapped(WORDS, 200, { size: 20 }).length).toBeGreaterThan(wrapped(WORDS, 200).length)
    const exactly = textWidth(WORDS)
    expect(wrapped(WORDS, exactly)).toHaveLength(1)
    expect(wrapped(WORDS, exactly, { weight: 600 })).toHaveLength(2)
  })
})

describe('a text cut to one line', () => {
  it('fits, and has a sign that it was cut', () => {
    fc.assert(
      fc.property(text, room, (words, width) => {
        const cut = shortened(words, width)
        expect(textWidth(cut)).toBeLessThanOrEqual(width)
        expect(cut === words || cut.endsWith('\u2026')).toBe(true)
      }),
    )
  })

  it('is left as it is where it fits', () => {
    expect(shortened('Tower 22', textWidth('Tower 22'))).toBe('Tower 22')
  })

  it('has no blank before the sign', () => {
    expect(shortened('Tower 22', textWidth('Tower \u2026'))).toBe('Tower\u2026')
  })

  it('keeps a sign of two code units whole', () => {
    expect(shortened('\u{1f6e1}\u{1f6e1}\u{1f6e1}', 30)).toBe('\u{1f6e1}\u2026')
  })
})
