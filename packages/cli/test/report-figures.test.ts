import { deflateSync } from 'node:zlib'
import {
  type CounterfactualEffect,
  DARK,
  HUES,
  type InputEffect,
  LIGHT,
  type OutputSensitivity,
} from '@standoff/core/kernel'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../src/html/csv.js'
import { counterfactualFigure } from '../src/html/figures/counterfactuals.js'
import { screeningFigure } from '../src/html/figures/screening.js'
import { sfntOfWoff } from '../src/html/woff.js'
import { signed } from '../src/wording/words.js'

/** Contrast of two colours as WCAG 2.2 has it. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('colours of the %s page', (_, theme) => {
  it.each(['ink', 'soft'])('%s is readable on paper and on land', (name) => {
    for (const ground of ['paper', 'land']) expect(contrast(theme[name], theme[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(HUES)('%s stands out from paper as a mark', (hue) => {
    expect(contrast(theme[hue], theme.paper)).toBeGreaterThanOrEqual(3)
  })
})

describe('pictures of what others compute', () => {
  const texts = (svg: string): string =>
    [...parseHTML(svg).document.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')

  it('draws the counterfactuals, kind of war by kind of war, and tells what is left out', () => {
    const effect = (id: string, name: string, more: number) =>
      ({
        id,
        name,
        removed: (['sought', 'runaway', 'accidental'] as const).map((kind, n) => ({
          kind,
          share: 0.2 + n / 4 + more,
          low: 0.1 + more,
          high: 0.9,
          wars: [30, 12.5, 4.96][n],
        })),
      }) as CounterfactualEffect
    const [alone, together] = [effect('noProxies', 'no proxies', 0), effect('together', 'all at once', 0.1)]
    const figure = counterfactualFigure({ counterfactuals: [alone], together, wars: 47 })
    expect(figure?.caption).toContain('with "no proxies", 20% of wars sought no longer come (10 to 90%).')
    for (const size of ['wide', 'narrow'] as const)
      expect(texts(figure?.svg[size] ?? '')).toMatch(/20%.*no proxies.*wars sought.*45%.*wars by escalation$/)
    expect(figure?.rows[1]).toEqual(['no proxies', 'wars by escalation', 0.45, 0.1, 0.9, 12.5])
    expect(figure?.beside).toEqual([
      'Kinds with fewer than 10 wars are left out of the picture: wars by accident (4.9).',
    ])
    expect(counterfactualFigure({ counterfactuals: [], together: null, wars: 0 })).toBeNull()
  })

  it('draws a screening, the strongest first, judged ones with a star', () => {
    const one = (name: string, value: number, judged: boolean) =>
      ({
        id: name,
        name,
        muStar: { value, low: value / 2, high: 2 * value },
        mu: value,
        sigma: 0.1,
        first: null,
        total: null,
        clear: value > 0.1,
        judged,
        evidence: judged ? 'judgement' : 'a source',
      }) as InputEffect
    const output = { metric: 'war', text: 'war', unit: 'probability', luck: 0.02 } as OutputSensitivity
    const figure = screeningFigure({ ...output, inputs: [one('weak', 0.01, false), one('strong', 0.2, true)] })
    expect(figure?.caption).toContain(
      '1 of 2 values moves the chance of war by more than simulation error would explain; 1 of these rests on judgement alone',
    )
    expect(figure?.caption).toContain('would still show about 2.0, by simulation error')
    expect(figure?.rows.map(([name, value]) => [name, value])).toEqual([
      ['strong', 20],
      ['weak', 1],
    ])
    expect(texts(figure?.svg.wide ?? '')).toContain('strong\u00a0*')
    expect(screeningFigure({ ...output, inputs: [] })).toBeNull()
  })
})

describe('parts of pictures', () => {
  it('writes numbers with a minus sign, and no minus zero', () => {
    expect([signed(-0.01, 1), signed(-1.25, 1), signed(2, 0)]).toEqual(['0.0', '\u22121.3', '+2'])
  })

  it('writes CSV that holds commas, quotes and lines', () => {
    expect(
      csvOf({
        columns: ['a', 'b'],
        rows: [
          ['x, "y"', null],
          ['two\nlines', 0.1],
        ],
      }),
    ).toBe('a,b\n"x, ""y""",\n"two\nlines",0.1\n')
  })

  it('unpacks a face of the web table by table', () => {
    const table = Buffer.from('a table of a face, a table of a face, a table of a face')
    const packed = deflateSync(table)
    const woff = Buffer.alloc(64 + packed.length)
    woff.writeUInt32BE(0x774f4646, 0)
    woff.writeUInt32BE(0x00010000, 4)
    woff.writeUInt16BE(1, 12)
    for (const [n, value] of [0x676c7966, 64, packed.length, table.length, 7].entries())
      woff.writeUInt32BE(value, 44 + 4 * n)
    packed.copy(woff, 64)
    const sfnt = sfntOfWoff(woff)
    expect([
      sfnt.readUInt32BE(0),
      sfnt.readUInt16BE(4),
      sfnt.readUInt32BE(12),
      sfnt.readUInt32BE(16),
      sfnt.readUInt32BE(24),
    ]).toEqual([0x00010000, 1, 0x676c7966, 7, table.length])
    expect(sfnt.subarray(28, 28 + table.length).equals(table)).toBe(true)
    expect(() => sfntOfWoff(Buffer.alloc(64))).toThrow('not a WOFF file')
  })
})
