import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inBrowser } from './report-in-browser.js'
import { type Result, ROOT, standoff } from './standoff.js'

const folder = mkdtempSync(join(tmpdir(), 'standoff-report-'))
const QUICK = ['--particles', '300', '--runs', '104', '--seed', '8', '--threads', '1']
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const report = (...args: string[]): Result => standoff(['report', ...args, ...QUICK])

/** The minimal crisis with a window that ends within weeks: for what does not hang on how many days are run. */
const WEEKS = readFileSync(join(ROOT, 'crises/minimal/crisis.yaml'), 'utf8').replaceAll('2030-06-30', '2030-02-15')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All that a browser would fetch for a page: addresses of elements that load, and those of styles. */
function loaded(html: string): string[] {
  const { document } = parseHTML(html)
  const elements = [
    ...document.querySelectorAll('[src], link[href], image[href], use[href], script, iframe, object, embed'),
  ].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.tagName)
  const styles = [...html.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+([^;]+)/g)].map(([, url, rule]) => url ?? rule)
  return [...elements, ...styles].filter((address) => !address.startsWith('#') && !address.startsWith('data:'))
}

describe('standoff report', () => {
  let told: Result
  let html: string
  let document: ReturnType<typeof parseHTML>['document']
  beforeAll(() => {
    told = report(
      'crises/tower22',
      '--as-of',
      '2024-01-27',
      '--out',
      join(folder, 'page.html'),
      '--figures',
      join(folder, 'figures'),
    )
    html = read('page.html')
    document = parseHTML(html).document
  }, 120_000)

  it('is one file under 2 MB that loads nothing and runs no script', () => {
    expect(told).toMatchObject({
      code: 0,
      out: expect.stringMatching(/page\.html: \d+ pictures, \d+ kB, nothing to load\n/),
    })
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000)
    expect(loaded(html)).toEqual([])
    expect(document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    )
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  inBrowser(() => join(folder, 'page.html'))

  it('answers first, with likelihood and confidence in sentences of their own', () => {
    const [first, ...rest] = [...document.querySelectorAll('main > section')]
    expect(first.id).toBe('answer')
    expect(rest.map(({ id }) => id)).toEqual(['act', 'record', 'readings', 'outlook', 'options', 'hangs-on', 'made'])
    const answers = [...first.querySelectorAll('.answer')].map(({ textContent }) => textContent)
    expect(answers).toHaveLength(3)
    for (const answer of answers) expect(answer).not.toMatch(/confidence/i)
    expect(first.querySelector('.confidence')?.textContent).toMatch(/Confidence is (low|moderate|high): /)
  })

  it('opens with the act that the day is most about: its reading, then its picture, then whom it killed and why it is this one', () => {
    const parts = [...(document.getElementById('act')?.children ?? [])].slice(1, 5)
    expect(parts.map(({ tagName }) => tagName)).toEqual(['P', 'FIGURE', 'P', 'P'])
    const [lede, figure, told, why] = parts.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ') ?? '')
    expect(lede).toMatch(
      /^The [^.]+ of \d+ January 2024 \(.*\)\. The model (finds it|sees) .*%\) that it was meant to punish or kill/,
    )
    expect(figure).toContain('Figure 1.')
    expect(told).toMatch(/Killed: United States none, Iran none, the groups \d+ \(\d+ to \d+\)\./)
    expect(why).toMatch(/^It is the only act|^Of the \d+ acts of force of the last 14 days it is told first: /)
    const first = document.querySelector('#record .fig-title')?.textContent ?? ''
    expect(first).not.toContain('Figure 1.')
  })

  it('tells too few wars as such, and not their kinds', () => {
    const outlook = document.getElementById('outlook')?.textContent ?? ''
    const [, wars] = /(\d+) runs? ends? in war: too few/.exec(outlook) ?? []
    if (wars !== undefined) expect(Number(wars)).toBeLessThan(10)
    else expect(outlook).toMatch(/Of the wars \(\d\d+ runs\)|No run ends in war/)
  })

  it('gives every picture a title, a description, a caption and its numbers, for wide and narrow columns', () => {
    const figures = [...document.querySelectorAll('figure')]
    expect(figures.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'map',
        'timeline',
        'aims',
        'causes',
        'waterfall',
        'viewpoints',
        'strategies',
        'control',
        'resolve',
        'endings',
        'totals',
        'attacks-ahead',
        'first-acts',
        'measures',
      ]),
    )
    for (const figure of figures) {
      for (const size of ['wide', 'narrow']) {
        const svg = figure.querySelector(`.${size} svg`)
        expect(svg?.getAttribute('role')).toBe('img')
        for (const id of svg?.getAttribute('aria-labelledby')?.split(' ') ?? [])
          expect(document.getElementById(id)?.textContent).toMatch(/\S{2}/)
        expect(svg?.getAttribute('aria-labelledby')?.split(' ')).toHaveLength(2)
      }
      expect(figure.querySelector('figcaption')?.textContent?.length).toBeGreaterThan(60)
      expect(figure.querySelectorAll('details table tbody tr').length).toBeGreaterThan(0)
    }
    expect(new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(
      [...html.matchAll(/ id="([^"]+)"/g)].length,
    )
  })

  it('says nothing that a reader could not read', () => {
    const { textContent } = document.querySelector('main') ?? { textContent: '' }
    expect(textContent).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b/)
    expect(html).not.toMatch(/NaN/)
  })

  it('says how it was made, and its limits', () => {
    const made = document.getElementById('made')?.textContent ?? ''
    expect(made).toContain('standoff report crises/tower22 --as-of 2024-01-27 --particles 300 --runs 104 --seed 8')
    expect(made).toMatch(/SHA-256 [0-9a-f]{64}/)
    expect(made).toContain('Agreement with the record does not show that the model is right')
    expect(made).toContain('written with hindsight')
  })

  it('marks every text that was written after the as-of day', () => {
    const mark = 'written after 27 January 2024'
    expect(document.querySelector('header')?.textContent).toMatch(
      /title, the summary and the names[^.]*: written after/,
    )
    const rows = [...document.querySelectorAll('#made table.plain tbody tr')]
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) expect(row.textContent).toContain(`(${mark})`)
    expect(document.getElementById('act')?.textContent).toMatch(/The record: [^(]*.*\(written after 27 January 2024\)/)
  })

  it('uses nothing that became known later', () => {
    for (const row of ['O23-134', 'O23-152']) expect(html).not.toContain(row)
  })

  it('writes each picture as SVG in plain colours, CSV and PNG', () => {
    const names = readdirSync(join(folder, 'figures'))
    const ids = [...document.querySelectorAll('figure')].map(({ id }) => id)
    for (const id of ids) for (const ending of ['svg', 'csv']) expect(names).toContain(`${id}.${ending}`)
    expect(read('figures/map.svg')).not.toContain('var(--')
    expect(read('figures/endings.csv').split('\n')[0]).toBe(
      'ending,chance,in words,low (parameters),high (parameters),share of doubt that is chance,simulation error,runs that show it',
    )
    if (told.out.includes('PNG,'))
      for (const id of ids)
        expect(
          readFileSync(join(folder, `figures/${id}.png`))
            .subarray(1, 4)
            .toString(),
        ).toBe('PNG')
  })

  it('is the same to the byte for the same seed on any number of threads', () => {
    writeFileSync(join(folder, 'weeks.yaml'), WEEKS)
    for (const threads of ['1', '2'])
      standoff([
        'report',
        join(folder, 'weeks.yaml'),
        '--as-of',
        '2030-01-10',
        '--out',
        join(folder, `${threads}.html`),
        ...QUICK.slice(0, -1),
        threads,
      ])
    expect(read('1.html') === read('2.html')).toBe(true)
  }, 120_000)
})

describe('a hostile file', () => {
  const HOSTILE = `</title><script>alert(1)</script>"'&<img src=x onerror=alert(1)>`

  it('is told as text', () => {
    const texts = WEEKS.replace('title: Minimal', `title: ${JSON.stringify(HOSTILE)}`)
      .replace('name: Northland }', `name: ${JSON.stringify(HOSTILE)} }`)
      .replace(
        'summary: Two rockets.',
        `source: "javascript:alert(1) ; https://example.org/a'onclick=x", summary: ${JSON.stringify(HOSTILE)}`,
      )
    writeFileSync(
      join(folder, 'hostile.yaml'),
      texts.replace('name: More air defence', `name: ${JSON.stringify(HOSTILE)}`),
    )
    const { code } = report(
      join(folder, 'hostile.yaml'),
      '--as-of',
      '2030-01-10',
      '--out',
      join(folder, 'hostile.html'),
    )
    expect(code).toBe(0)
    const html = read('hostile.html')
    const { document } = parseHTML(html)
    expect(document.querySelectorAll('script, main img, [onerror], [onclick]')).toHaveLength(0)
    expect(loaded(html)).toEqual([])
    expect(document.querySelector('h1')?.textContent).toBe(HOSTILE)
    for (const link of document.querySelectorAll('main a')) expect(link.getAttribute('href')).toMatch(/^(#|https?:)/)
  }, 60_000)
})

describe('what is asked', () => {
  it('leaves the outlook out where no day is left, and says why', () => {
    const { code } = report('crises/minimal', '--as-of', '2030-06-30', '--out', join(folder, 'late.html'))
    expect(code).toBe(0)
    expect(read('late.html')).toContain(
      'There is no outlook: the window ends on 30 June 2030, so no day is left after 30 June 2030',
    )
  }, 60_000)

  it('puts no chance in the name of a person or an office that judged the act', () => {
    const out = join(folder, 'salvo.html')
    const { code } = report('crises/ain-al-asad', '--as-of', '2020-01-14', '--act', 'J20-043', '--out', out)
    expect(code).toBe(0)
    const { textContent } = parseHTML(read('salvo.html')).document.querySelector('main') ?? { textContent: '' }
    const flat = textContent?.replaceAll(/\s+/g, ' ') ?? ''
    const judged = /Who judged it, and what it takes to judge so (.*) The record From \d/.exec(flat)?.[1]
    expect(judged).toMatch(/^Chairman of the US Joint Chiefs judged that it was meant to punish or kill \(J20-053, /)
    expect(judged).toContain(
      'Without a judgement of this act on record by then, and so without a reading: The US president',
    )
    expect(judged).not.toContain('%')
    for (const name of ['Chairman of the US', 'Other US officials', 'Commanders at the base', 'US president'])
      expect(flat).not.toMatch(new RegExp(`${name}[^.]*\\d%`))
  }, 60_000)

  it('is refused before the work where the file cannot answer', () => {
    expect(report('crises/tower22', '--as-of', '2023-02-30')).toMatchObject({
      code: 2,
      err: expect.stringContaining('not a date of the calendar'),
    })
    expect(report('crises/tower22', '--as-of', '2025-01-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('the window ends on 2024-04-21'),
    })
    expect(report('crises/tower22', '--act', 'O23-13')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no row of the record has this id'),
    })
    expect(report('crises/minimal', '--out', '/nowhere/page.html')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cannot be written'),
    })
  })
})
