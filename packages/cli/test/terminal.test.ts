import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shellWord } from '../src/output/manifest.js'
import { bar } from '../src/terminal/bars.js'
import { fanRows } from '../src/terminal/fan.js'
import { Pace } from '../src/terminal/pace.js'
import { progressOn, timeLeft } from '../src/terminal/progress.js'
import { sparkline } from '../src/terminal/sparkline.js'
import { hasColour, hasUnicode, styleFor } from '../src/terminal/style.js'
import { table } from '../src/terminal/table.js'
import { wrap } from '../src/terminal/wrap.js'

describe('a bar', () => {
  it('is solid to the low end, half to the mean, light to the high end', () => {
    expect(bar(0.2, 0.5, 0.8, 10, true)).toBe('██▓▓▓░░░  ')
    expect(bar(0.2, 0.5, 0.8, 10, false)).toBe('##===---  ')
    expect(bar(0, 0, 0, 4, true)).toBe('    ')
    expect(bar(1, 1, 1, 4, true)).toBe('████')
  })
})

describe('a sparkline', () => {
  it('rises with its values and is thinned to the width', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8], 8, 20, true)).toBe(' ▂▃▄▅▆▇██')
    expect(sparkline([1, 2, 3, 4], 4, 2, false)).toHaveLength(2)
    expect(sparkline([0, 0], 0, 5, true)).toBe('')
  })
})

describe('a fan', () => {
  const columns = [
    { label: 'Jan', quantiles: [0, 1, 2, 3, 5] as const },
    { label: 'Jan', quantiles: [0, 0, 1, 2, 4] as const },
    { label: 'Feb', quantiles: [0, 0, 0, 1, 2] as const },
  ]

  it('shows median, half and nine tenths of the runs, with an axis and months', () => {
    expect(fanRows(columns, 40, false)).toEqual([
      ' 5 |...',
      ' 4 |......',
      ' 3 |:::...',
      ' 2 |===:::...',
      ' 1 |:::===:::',
      ' 0 |...:::===',
      '    Jan   Feb',
    ])
  })

  it('keeps within the width however many weeks there are', () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ label: `${n}`, quantiles: [0, n, n, n, n] as const }))
    for (const line of fanRows(many, 80, true)) expect(line.length).toBeLessThanOrEqual(80)
  })
})

describe('text', () => {
  it('wraps at blanks and keeps long words whole', () => {
    expect(wrap('one two three four', 9, ' ')).toBe(' one two\n three\n four')
    expect(wrap('a-word-that-is-too-long', 5)).toBe('a-word-that-is-too-long')
  })

  it('sets tables with numbers to the right', () => {
    expect(
      table(
        [{ head: 'a' }, { head: 'n', right: true }],
        [
          ['x', '10'],
          ['long', '9'],
        ],
        '',
      ),
    ).toEqual(['a      n', 'x     10', 'long   9'])
  })

  it('quotes words for a shell', () => {
    expect(['plain', 'a b', "it's", '{beta: [6, 2]}', ''].map(shellWord)).toEqual([
      'plain',
      "'a b'",
      "'it'\\''s'",
      "'{beta: [6, 2]}'",
      "''",
    ])
  })
})

describe('a terminal', () => {
  it('has colour where it is one, unless NO_COLOR or TERM=dumb say otherwise', () => {
    expect(hasColour({ isTTY: true }, {})).toBe(true)
    expect(hasColour({}, {})).toBe(false)
    expect(hasColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false)
    expect(hasColour({ isTTY: true }, { NO_COLOR: '' })).toBe(true)
    expect(hasColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false)
    expect(hasColour({}, { FORCE_COLOR: '1' })).toBe(true)
  })

  it('has Unicode where the locale is UTF-8', () => {
    expect(hasUnicode({ LANG: 'de_DE.UTF-8' })).toBe(true)
    expect(hasUnicode({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' })).toBe(false)
    expect(hasUnicode({})).toBe(true)
    expect(hasUnicode({ TERM: 'dumb', LANG: 'C.UTF-8' })).toBe(false)
  })

  it('is used to 80 columns at most', () => {
    expect(styleFor({ isTTY: true, columns: 200 }, {}).width).toBe(80)
    expect(styleFor({ isTTY: true, columns: 60 }, {}).width).toBe(60)
    expect(styleFor({ columns: 60 }, {}).width).toBe(80)
  })
})

describe('progress', () => {
  const on = (isTTY: boolean): { texts: string[]; show: (time: number, done: number) => void; clear: () => void } => {
    const texts: string[] = []
    let time = 0
    const progress = progressOn({ isTTY, write: (text) => texts.push(text) }, () => time)
    const show = (now: number, done: number): void => {
      time = now
      progress.show(done, 1000)
    }
    return { texts, show, clear: progress.clear }
  }

  it('rewrites a line on a terminal and clears it; the time left is told once the pace has settled', () => {
    const { texts, show, clear } = on(true)
    show(100, 10)
    expect(texts).toEqual([])
    show(500, 50)
    for (let time = 600; time <= 1000; time += 100) show(time, time / 10)
    clear()
    const line = '\r\u001b[2K'
    expect(texts[0]).toBe(`${line}50 of 1,000 runs, time left not known yet`)
    expect(texts.slice(-2)).toEqual([`${line}100 of 1,000 runs, about 9 s left`, line])
  })

  it('writes a line now and then elsewhere, and none within the first second', () => {
    const { texts, show, clear } = on(false)
    for (let time = 100; time < 12_500; time += 100) show(time, time / 20)
    clear()
    expect(texts).toEqual(['50 of 1,000 runs, about 19 s left\n', '550 of 1,000 runs, about 9 s left\n'])
  })

  it('is not misled by the time that threads take to start, nor by slow first steps', () => {
    const { texts, show } = on(false)
    // Four seconds until the first step of 200, twice two seconds, then one in 0.28 s: 62 s in all, not 13 minutes.
    const ends = Array.from({ length: 200 }, (_, n) => (n < 3 ? 4000 + 2000 * n : 8000 + 280 * (n - 2)))
    for (const [n, time] of ends.entries()) show(time, (n + 1) * 5)
    expect(texts.length).toBeGreaterThan(3)
    for (const text of texts) expect(text).not.toMatch(/ [1-9] min|[6-9]\d s left/)
  })

  it('tells no time that is wrong by more than a third, however long the start and whatever the pace', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 5, max: 3000 }),
        fc.integer({ min: 3, max: 400 }),
        (start, pace, steps) => {
          const told = new Pace()
          for (let n = 0; n < steps; n++) {
            told.report(start + n * pace, n + 1)
            const left = told.left(steps)
            const truth = (steps - n - 1) * pace
            if (left !== undefined && Math.abs(left - truth) > truth / 3 + 20) return false
          }
          return true
        },
      ),
    )
  })

  it('says times in words', () => {
    expect([1, 65_000, 3_700_000].map(timeLeft)).toEqual(['1 s', '1 min 5 s', '1 h 1 min'])
  })
})
