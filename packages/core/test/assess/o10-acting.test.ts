/**
 * O10 with principals that act (Talts et al. 2018), in short: crises drawn from the model, told as the observation
 * model takes them to be told, and conditioned on; the rank of every truth among the particles must be uniform. The
 * long form is `npm run sbc`.
 */
import { expect, test } from 'vitest'
import { calibrate } from '../sbc/calibrate.js'
import { chiSquare, histogram } from '../sbc/rank.js'

const CRISES = 60
/** Enough that no rank hangs on a few of them; the power of the test is in the number of crises. */
const PARTICLES = 400
/**
 * One of 27 quantities of a filter without fault goes beyond this once in a thousand times (8 million draws of 60 ranks
 * in ten bins).
 */
const MOST = 38.4

test('where principals strike, ranks of what is hidden are uniform', async () => {
  const crises = await calibrate({ from: 0, until: CRISES, particles: PARTICLES, seed: 10n, moving: true })
  expect(crises.some(({ failed }) => failed)).toBe(false)
  const names = [...new Set(crises.flatMap(({ ranks }) => Object.keys(ranks)))]
  expect(names).toHaveLength(27)
  for (const name of names) {
    const counts = histogram(crises.flatMap(({ ranks }) => ranks[name] ?? []))
    expect(chiSquare(counts), `${name}: ${counts.join(' ')}`).toBeLessThan(MOST)
  }
}, 300_000)
