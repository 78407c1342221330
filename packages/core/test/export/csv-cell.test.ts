import { describe, expect, it } from 'vitest'
import { csvCell } from '../../src/export/csv-cell.js'

describe('a cell of a CSV file', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1+1',
    '\uff1d1',
    '-',
    '+',
    '--1',
    "=cmd|' /C calc'!A0",
    '-1.5.2',
    '\ufeff=1',
  ])('that a spreadsheet would run is led by an apostrophe: %j', (text) => {
    expect(csvCell(text)).toMatch(/^"?'/)
    expect(csvCell(text).replaceAll('"', '')).toBe(`'${text}`)
  })
  it('holds a number as it is, in a text too', () => {
    expect([-1.5, 0, 2e-7, Number.NEGATIVE_INFINITY].map(csvCell)).toEqual(['-1.5', '0', '2e-7', '-Infinity'])
    expect(['-1.5', '+3', '-.5', '-2e-7', '12'].map(csvCell)).toEqual(['-1.5', '+3', '-.5', '-2e-7', '12'])
  })
  it('is quoted where it holds commas, quotes or line ends, and empty where there is nothing', () => {
    expect(['a, b', 'say "x"', 'two\nlines', 'a;b', 'plain', 'a=b', null, true].map(csvCell)).toEqual([
      '"a, b"',
      '"say ""x"""',
      '"two\nlines"',
      '"a;b"',
      'plain',
      'a=b',
      '',
      'true',
    ])
    expect(csvCell('=1, "2"')).toBe('"\'=1, ""2"""')
  })
})
