/** Widths of text against those that Chromium 156 gives to Source Sans 3, the face of labels, at 13 px. */
import { describe, expect, it } from 'vitest'
import { LABEL, textWidth } from '../../../src/crisis/pictures/text-width.js'

const REGULAR: readonly (readonly [string, number])[] = [
  ['Training site and safe house, Abu Kamal and Mayadin', 286.53],
  ['A tracker of the militias (Washington Institute)', 247.33],
  ["Iran's foreign ministry and UN mission", 205.78],
  ['of 1,000 attacks there, this many kill', 193.36],
  ['26 Dec, Drone facilities, Babil and else\u2026', 216.33],
  ['en el borde derecho: despu\u00e9s del 21 de abril de 2024', 282.52],
  ['casi ninguna posibilidad (menos del 1\u00a0%)', 220.91],
  ['\u2190 demonstrate \u00b7 decibans \u00b7 punish \u2192', 199.3],
]
const SEMIBOLD: readonly (readonly [string, number])[] = [
  ['War between the governments: almost no chance, <1%', 304.47],
  ['Iran, after a US strike on its people in Syria', 234.64],
  ['One of several groups, not settled which', 222.73],
]

describe('the width of a text', () => {
  it.each(REGULAR)("of %s is the browser's to within a fiftieth", (text, width) => {
    expect(Math.abs(textWidth(text) / width - 1)).toBeLessThan(0.02)
  })

  it.each(SEMIBOLD)("of %s, semibold, is the browser's to within a fiftieth", (text, width) => {
    expect(Math.abs(textWidth(text, { weight: 600 }) / width - 1)).toBeLessThan(0.02)
  })

  it('grows with the size of the type', () => {
    expect(textWidth('Tower 22', { size: 2 * LABEL })).toBeCloseTo(2 * textWidth('Tower 22'), 10)
  })

  it('takes no more room for accents, however they are written', () => {
    expect(textWidth('Irán')).toBe(textWidth('Iran'))
    expect(textWidth('Ira\u0301n')).toBe(textWidth('Iran'))
  })

  it('counts a sign of another script as a square, a letter of another alphabet as a wide letter', () => {
    expect(textWidth('\u4e2d\u4e1c')).toBe(2 * LABEL)
    expect(textWidth('\u0416')).toBeGreaterThan(textWidth('n'))
  })

  it('of nothing is nothing', () => {
    expect(textWidth('')).toBe(0)
  })
})
