/** The address holds the view. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatView, parseView, ROOMS, type View } from '../src/state/view.js'

const view: fc.Arbitrary<View> = fc.record({
  crisis: fc.string({ minLength: 1 }).filter((id) => id.isWellFormed()),
  room: fc.constantFrom(...ROOMS),
  params: fc.dictionary(
    fc.stringMatching(/^[A-Za-z][\w.-]{0,12}$/),
    fc.string({ minLength: 1 }).filter((value) => value.isWellFormed()),
    { noNullPrototype: true },
  ),
})

describe('the address', () => {
  it('of a view gives the view again', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(parseView(formatView(given))).toEqual(given)
      }),
    )
  })
  it('is the same whatever the order in which the view came about', () => {
    const params = { seed: '7', act: 'O23-134', asOf: '2024-01-27' }
    expect(formatView({ crisis: 'tower22', room: 'readings', params })).toBe(
      '#/tower22/readings?act=O23-134&asOf=2024-01-27&seed=7',
    )
    expect(
      formatView({ crisis: 'tower22', room: 'readings', params: Object.fromEntries(Object.entries(params).reverse()) }),
    ).toBe(formatView({ crisis: 'tower22', room: 'readings', params }))
  })
  it('without anything meets a newcomer with the guided reading', () => {
    expect(parseView('')).toEqual({ crisis: '', room: 'guide', params: {} })
  })
  it('that names a crisis and no room shows its record', () => {
    expect(parseView('#/minimal')).toMatchObject({ crisis: 'minimal', room: 'record' })
  })
  it('cut off within an escape still leads somewhere', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(ROOMS).toContain(parseView(`#/${text}`).room)
      }),
    )
    expect(parseView('#/tower%2/outlook')).toMatchObject({ crisis: '', room: 'outlook' })
  })
  it('takes no name that an object would take for something else', () => {
    expect(Object.keys(parseView('#/a/record?__proto__=1&ok=2').params)).toEqual(['ok'])
  })
})
