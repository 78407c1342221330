/** Words of the page. */
import { expect, it } from 'vitest'
import { unusedStrings } from './unused-strings.js'

it('every string of the catalogue is used somewhere in the page', () => {
  expect(unusedStrings()).toEqual([])
})
