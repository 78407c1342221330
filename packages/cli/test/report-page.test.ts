/** The page in a browser, as readers have it: skipped, and said so, where the machine has no Chromium. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standoff } from './standoff.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
if (CHROMIUM === undefined)
  process.stderr.write('report-page.test.ts: SKIPPED, no Chromium on this machine: the page was not looked at\n')

const folder = mkdtempSync(join(tmpdir(), 'standoff-page-'))
const SEEN = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

/** Smallest size, px, at which a label of a picture is shown. */
const LEAST_LABEL = 12

describe.skipIf(CHROMIUM === undefined)('the page of standoff report', () => {
  const path = join(folder, 'page.html')
  let browser: Browser
  beforeAll(async () => {
    expect(
      standoff([
        'report',
        'crises/tower22',
        '--as-of',
        '2023-11-20',
        '--particles',
        '300',
        '--runs',
        '200',
        '--threads',
        '1',
        '--out',
        path,
      ]).code,
    ).toBe(0)
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = async (width: number, colorScheme: 'light' | 'dark'): Promise<{ page: Page; asked: string[] }> => {
    // Only so that axe can be put into the page.
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(pathToFileURL(path).href)
    return { page, asked: asked.filter((url) => !url.startsWith('data:') && url !== pathToFileURL(path).href) }
  }

  it.each(SEEN)(
    'at $width px, $colorScheme: axe finds nothing, nothing is loaded, nothing sticks out',
    async ({ width, colorScheme }) => {
      const { page, asked } = await open(width, colorScheme)
      expect(asked).toEqual([])
      await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true; ${axe.source}`)
      const violations = await page.evaluate(
        `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
      )
      expect(violations).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
      await page.context().close()
    },
  )

  it.each([1280, 800, 780, 779, 600, 360])('shows no label under 12 px at %i px', async (width) => {
    const { page } = await open(width, 'light')
    const least =
      await page.evaluate(`Math.min(...[...document.querySelectorAll('svg.plot')].filter((svg) => svg.getBoundingClientRect().width > 0).flatMap((svg) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
      return [...svg.querySelectorAll('text')].map((text) => scale * parseFloat(getComputedStyle(text).fontSize))
    }))`)
    expect(least).toBeGreaterThanOrEqual(LEAST_LABEL - 0.01)
    await page.context().close()
  })
})
