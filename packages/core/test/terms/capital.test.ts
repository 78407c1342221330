import { describe, expect, test } from 'vitest'
import { capital } from '../../src/terms/capital.js'

describe('capital', () => {
  test('only the first letter is changed', () => {
    expect(capital('a roughly even chance, says the UN')).toBe('A roughly even chance, says the UN')
    expect(capital('ética')).toBe('Ética')
  })

  test('what has no small letter in front stays as it is', () => {
    for (const text of ['', '28 January', 'Iran', '¿quién?']) expect(capital(text)).toBe(text)
  })
})
