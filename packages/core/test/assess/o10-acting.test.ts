/**
 * O10 with principals that act (Talts et al. 2018), in short: crises drawn from the model, told as the observation model takes them to be
 * told, and conditioned on; the rank of every truth among the particles must be uniform. The long form is `npm run sbc`.
 */
import { expect, test } from 'vitest'
import { calibrate } from '../sbc/calibrate.js'
import { chiSquare, histogram } from '../sbc/rank.js'

const CRISES = 60
const PARTICLES = 600
/** One of 27 quantities of a filter without fault goes beyond this once in a thousand times (8 million draws of 60 ranks in ten bins). */
const MOST = 38.4

test.each([
  { moving: true, named: 'moved after each selection, as usual' },
  { moving: false, named: 'left as they are' },
])(
  'ranks are uniform with hidden values $named',
  async ({ moving }) => {
    const crises = await calibrate({ from: 0, until: CRISES, particles: PARTICLES, seed: 10n, moving })
    expect(crises.some(({ failed }) => failed)).toBe(false)
    for (const name of Object.keys(crises[0].ranks)) {
      const counts = histogram(crises.flatMap(({ ranks }) => ranks[name] ?? []))
      expect(chiSquare(counts), `${name}: ${counts.join(' ')}`).toBeLessThan(MOST)
    }
  },
  120_000,
)
