/** One standing serves readings, outlook and options: they are what each would be by itself, bit for bit. */
import { expect, test } from 'vitest'
import { assess } from '../../src/assess/assess.js'
import { stand } from '../../src/assess/standing.js'
import { compare } from '../../src/options/compare.js'
import { forecast } from '../../src/outlook/forecast.js'
import { endOfDay } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'

test('readings, outlook and options from one standing', async () => {
  const crisis = shipped('ain-al-asad')
  const options = { asOf: '2020-01-20', particles: 60, seed: 5n, runs: 40 }
  const standing = await stand(crisis, options, endOfDay(crisis.file.window.until))
  expect(await assess(crisis, options, standing)).toEqual(await assess(crisis, options))
  expect(await forecast(crisis, options, standing)).toEqual(await forecast(crisis, options))
  const measures = Object.keys(crisis.file.measures).slice(0, 1)
  expect(await compare(crisis, { ...options, measures }, standing)).toEqual(
    await compare(crisis, { ...options, measures }),
  )
})
