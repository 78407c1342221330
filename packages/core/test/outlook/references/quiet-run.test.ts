import { describe, expect, it } from 'vitest'
import { quietRun } from '../../../src/outlook/references/quiet-run.js'
import type { Regimes } from '../../../src/outlook/references/regimes.js'

const MODEL: Regimes = { quiet: 0.3, active: 1.5, rises: 0.2, halts: 0.35 }

describe('a run of quiet days', () => {
  it('is as likely as all paths of regimes and of days with and without events that hold it', () => {
    const [ahead, length, sofar, before] = [6, 3, 1, 0.6]
    let exact = 0
    for (let code = 0; code < 4 ** ahead; code++) {
      let chance = 1
      let text = '.'.repeat(sofar)
      let was = before
      for (let d = 0; d < ahead; d++) {
        const bits = (code >> (2 * d)) & 3
        const isActive = (bits & 1) === 1
        const hasNone = (bits & 2) === 2
        const rises = was * (1 - MODEL.halts) + (1 - was) * MODEL.rises
        const none = Math.exp(-(isActive ? MODEL.active : MODEL.quiet))
        chance *= (isActive ? rises : 1 - rises) * (hasNone ? none : 1 - none)
        text += hasNone ? '.' : 'x'
        was = isActive ? 1 : 0
      }
      if (text.includes('.'.repeat(length))) exact += chance
    }
    expect(quietRun(MODEL, { active: before, quietDays: sofar }, ahead, length)).toBeCloseTo(exact, 12)
  })

  it('is had already, or cannot be had any more', () => {
    expect(quietRun(MODEL, { active: 0.5, quietDays: 60 }, 1, 60)).toBe(1)
    expect(quietRun(MODEL, { active: 0.5, quietDays: 0 }, 59, 60)).toBe(0)
  })
})
