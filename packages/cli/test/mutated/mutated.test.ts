/** A sample of what `npm run fuzz` does by the thousand: crises that somebody might write, through every command. */
import { expect, test } from 'vitest'
import { mutated } from '../../../core/test/mutated/mutate.js'
import { exercise } from './exercise.js'
import { shippedFiles } from './shipped-files.js'

const CRISES = shippedFiles()
/** Stops taking up more after so long; the first few are always done. */
const MOST_MILLISECONDS = 8_000
const FEWEST = 4

test('no mutation that passes the check leaves a command without a number', async () => {
  const start = performance.now()
  let done = 0
  for (let n = 0; done < FEWEST || performance.now() - start < MOST_MILLISECONDS; n++) {
    const { files, source, changes } = mutated(CRISES, 1, n)
    const wrong = await exercise(files, source)
    if (wrong === null) continue
    expect(wrong, `mutation ${n} of seed 1: ${changes.join(', ')}`).toEqual([])
    done++
  }
})

test('a mutation is known by its seed and number', () => {
  for (const n of [0, 7, 31]) expect(mutated(CRISES, 3, n)).toEqual(mutated(CRISES, 3, n))
  expect(mutated(CRISES, 3, 0)).not.toEqual(mutated(CRISES, 4, 0))
})
