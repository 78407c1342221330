/** The page knows the reasons that core gives by their shape: one that it no longer knew would stay English. */
import { tooUnsure } from '@standoff/core/kernel'
import { describe, expect, it } from 'vitest'
import { degenerate } from '../../core/src/assess/refusal.js'
import { refusalInWords } from '../src/rooms/readings/act/say.js'
import type { Locale } from '../src/state/locale.js'
import { es } from '../src/strings/es/index.js'

const spanish = { strings: es, number: String } as unknown as Locale
const words = es.readings.refusal

describe('a reason for which nothing is told is said in the language of the page', () => {
  it.each([
    ['one island', tooUnsure(0, 1), words.one],
    ['a large simulation error', tooUnsure(0.12, 5), words.error('12')],
    [
      'particles worth too little',
      degenerate({ effective: Float64Array.of(1, 0.01) }, 150, 0, 1),
      words.worth('3', '150'),
    ],
  ])('%s', (_, why, said) => {
    expect(refusalInWords(why ?? '', spanish)).toBe(said)
  })
})
