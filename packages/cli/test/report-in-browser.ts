/** The page of the report in a browser, as readers have it: skipped, and said so, where the machine has no Chromium. */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path))
if (CHROMIUM === undefined)
  process.stderr.write('report.test.ts: SKIPPED, no Chromium on this machine: the page was not looked at\n')

const SEEN = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

/** Rules whose verdict hangs on the colours alone: what the dark theme can change. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** Smallest size, px, at which a label of a picture is shown. */
const LEAST_LABEL = 12

/** @param path of the page, once it is written */
export const inBrowser = (path: () => string): unknown =>
  describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
    let browser: Browser
    let page: Page
    const asked: string[] = []
    beforeAll(async () => {
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
      // Only so that axe can be put into the page.
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true })
      page = await context.newPage()
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(pathToFileURL(path()).href)
    }, 120_000)
    afterAll(async () => {
      await browser?.close()
    })

    it.each(SEEN)(
      'at $width px, $colorScheme: axe finds nothing, nothing sticks out',
      async ({ width, colorScheme }) => {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await page.evaluate(
          `for (const one of document.querySelectorAll('details')) one.open = true; window.axe ?? (() => { ${axe.source} })()`,
        )
        const violations = await page.evaluate(
          `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...(colorScheme === 'dark' ? { runOnly: COLOURS } : {}) })}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        )
        expect(violations).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
      },
    )

    it.each([1280, 800, 780, 779, 600, 360])('shows no label under 12 px at %i px', async (width) => {
      await page.setViewportSize({ width, height: 900 })
      const least =
        await page.evaluate(`Math.min(...[...document.querySelectorAll('svg.plot')].filter((svg) => svg.getBoundingClientRect().width > 0).flatMap((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
        return [...svg.querySelectorAll('text')].map((text) => scale * parseFloat(getComputedStyle(text).fontSize))
      }))`)
      expect(least).toBeGreaterThanOrEqual(LEAST_LABEL - 0.01)
    })

    it('loads nothing, however it is looked at', () => {
      expect(asked.filter((url) => !url.startsWith('data:') && url !== pathToFileURL(path()).href)).toEqual([])
    })
  })
