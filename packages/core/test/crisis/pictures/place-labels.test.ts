/** Labels beside the marks of a map. */
import { describe, expect, it } from 'vitest'
import { boxOf, placeLabels } from '../../../src/crisis/pictures/place-labels.js'
import { textWidth } from '../../../src/crisis/pictures/text-width.js'

describe('labels beside marks', () => {
  const crowd = Array.from({ length: 40 }, (_, n) => ({ x: 100 + n, y: 100, r: 4, text: `place ${n}` }))
  const placed = placeLabels(crowd, 300, 200)
  const boxes = placed.map(({ tx, ty, text }) => ({
    left: tx,
    right: tx + textWidth(text),
    top: ty - 6.5,
    bottom: ty + 6.5,
  }))
  const meet = (a: (typeof boxes)[number], b: (typeof boxes)[number]): boolean =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

  it('stand on no other label, and those without room are left out', () => {
    expect(placed.length).toBeGreaterThan(0)
    expect(placed.length).toBeLessThan(40)
    for (const [n, one] of boxes.entries()) for (const other of boxes.slice(n + 1)) expect(meet(one, other)).toBe(false)
  })

  it('stand on no mark', () => {
    for (const box of boxes) for (const mark of crowd) expect(meet(box, boxOf(mark))).toBe(false)
  })

  it('do not end at another mark, as if they were its own, where they have another place', () => {
    const end = 109 + textWidth('Tower 22')
    const first = (gap: number) =>
      placeLabels(
        [
          { x: 100, y: 50, r: 4, text: 'Tower 22' },
          { x: end + 4 + gap, y: 50, r: 4, text: 'Al-Tanf' },
        ],
        400,
        100,
      )[0]
    expect(first(2).tx).toBeLessThan(96)
    expect(first(8).tx).toBe(109)
  })

  it('stand beside a mark that lies on another one', () => {
    const on = [
      { x: 100, y: 50, r: 4, text: 'Tower 22' },
      { x: 104, y: 50, r: 9, text: 'Al-Tanf' },
    ]
    expect(placeLabels(on, 400, 100)).toHaveLength(2)
  })

  it('stand within the picture', () => {
    for (const { left, right, top, bottom } of boxes)
      expect(left >= 0 && right <= 300 && top >= 0 && bottom <= 200).toBe(true)
  })

  it('stand to the right of a mark that has room there, else to its left', () => {
    const [one] = placeLabels([{ x: 20, y: 50, r: 4, text: 'Tower 22' }], 200, 100)
    expect(one.tx).toBeGreaterThan(24)
    const [other] = placeLabels([{ x: 180, y: 50, r: 4, text: 'Tower 22' }], 200, 100)
    expect(other.tx + textWidth('Tower 22')).toBeLessThan(176)
  })

  it('the first of two marks has its choice', () => {
    const [a, b] = [
      { x: 100, y: 50, r: 4, text: 'one' },
      { x: 100, y: 51, r: 4, text: 'other' },
    ]
    const first = placeLabels([a, b], 200, 100)
    const last = placeLabels([b, a], 200, 100)
    expect(first[0]).toMatchObject({ text: 'one', ty: 50 })
    expect(last[0]).toMatchObject({ text: 'other', ty: 51 })
  })

  it('a mark outside the picture has none', () => {
    expect(placeLabels([{ x: -3, y: 50, r: 4, text: 'beyond' }], 200, 100)).toEqual([])
  })

  it('larger type takes more room', () => {
    const mark = { x: 150, y: 50, r: 4, text: 'Tower 22' }
    expect(placeLabels([mark], 215, 100)[0].tx).toBeGreaterThan(150)
    expect(placeLabels([mark], 215, 100, 20)[0].tx).toBeLessThan(150)
  })
})
