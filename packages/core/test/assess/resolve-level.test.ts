import { describe, expect, it } from 'vitest'
import { RESOLVE_FROM, resolveLevel } from '../../src/assess/resolve-level.js'

describe('the strength of a resolve', () => {
  it('is in the step that begins at it', () => {
    expect(RESOLVE_FROM.map(resolveLevel)).toEqual([0, 1, 2, 3])
  })

  it('is slight below a factor of 2.7 and very strong without an end', () => {
    expect([-1, 0.99, 2.99, 6.99, 1000].map(resolveLevel)).toEqual([0, 0, 1, 2, 3])
  })
})
