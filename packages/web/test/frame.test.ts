/** The page as a whole: it needs nothing from elsewhere, works offline, and computes what the command computes. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CHROMIUM,
  COLOURS,
  computed,
  DIST,
  go,
  launch,
  type Served,
  serve,
  type Visit,
  violations,
  visit,
} from './page.js'

if (CHROMIUM === undefined)
  process.stderr.write('packages/web/test: SKIPPED, no Chromium on this machine: the page was not opened\n')

const COMMAND = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url))
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ROOMS = ['record', 'readings', 'outlook', 'options', 'guide'] as const

/** What each room draws last: without it a room that drew nothing would pass. */
const LAST: Readonly<Record<(typeof ROOMS)[number], string>> = {
  record: '#timeline svg',
  readings: '#waterfall svg',
  outlook: '#endings svg',
  options: '#measures svg',
  guide: '.step figure svg',
}

/** What the command prints as JSON. */
const standoff = (...words: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [COMMAND, ...words, '--json', '--threads', '1'], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1e9,
    }),
  )

async function saved(page: Page): Promise<unknown> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the results (JSON)' }).click(),
  ])
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}

describe.skipIf(CHROMIUM === undefined)('the page in a browser', () => {
  let browser: Browser
  let served: Served
  /** Gone through as by a visitor. */
  let open: Visit
  /** Looked at in every way. */
  let seen: Visit
  beforeAll(async () => {
    served = await serve()
    browser = await launch()
    open = await visit(browser, served, '#/minimal/record?particles=150')
    seen = await visit(browser, served, '#/tower22/guide?particles=50', { bypassCSP: true })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it.each(ROOMS)(
    'loads less than 780 kB compressed on a first visit to %s, without the map data',
    async (room) => {
      const { page, context, asked } = await visit(browser, served, `#/tower22/${room}?particles=50`)
      await computed(page, 50)
      const paths = [...new Set(asked)].map(
        (url) => new URL(url).pathname.slice(new URL(served.url).pathname.length) || 'index.html',
      )
      const sizes = paths
        .filter((path) => !path.includes('countries'))
        .map(
          (path) =>
            [
              path,
              path.endsWith('.woff2')
                ? readFileSync(join(DIST, path)).length
                : gzipSync(readFileSync(join(DIST, path))).length,
            ] as const,
        )
      expect(sizes.length).toBeGreaterThan(10)
      expect(
        sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
        JSON.stringify(sizes),
      ).toBeLessThan(780_000)
      await context.close()
    },
    60_000,
  )

  it('asks for nothing from elsewhere and complains of nothing, in any room', async () => {
    const { page, asked, complaints } = open
    for (const room of ROOMS) {
      await page.getByRole('navigation').getByRole('link').nth(ROOMS.indexOf(room)).click()
      await page.locator(LAST[room]).first().waitFor()
    }
    await computed(page, 150)
    expect(
      asked.filter((url) => !url.startsWith(served.url) && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)

  it('computes the bits that the command computes, for the same file, seed and numbers', async () => {
    const { page } = open
    await go(page, '#/tower22/readings?particles=150&seed=7&asOf=2023-12-01')
    await computed(page, 150)
    const common = ['crises/tower22', '--as-of', '2023-12-01', '--particles', '150', '--seed', '7']
    const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    expect(clean(await saved(page))).toEqual(standoff('assess', ...common))
    await page.getByRole('navigation').getByRole('link', { name: 'Outlook' }).click()
    expect(clean(await saved(page))).toEqual(standoff('forecast', ...common, '--runs', '200'))
    await page.getByRole('navigation').getByRole('link', { name: 'Options' }).click()
    expect(clean(await saved(page))).toEqual(standoff('compare', ...common, '--runs', '104'))
  }, 120_000)

  it('gives the same numbers to whoever opens a shared link', async () => {
    const link = '#/minimal/outlook?particles=150&seed=3'
    await go(open.page, link)
    const other = await visit(browser, served, link)
    const numbers: unknown[] = []
    for (const { page } of [open, other]) {
      await computed(page, 150)
      numbers.push(await saved(page))
    }
    expect(numbers[1]).toEqual(numbers[0])
    await other.context.close()
  }, 60_000)

  it('is stopped, and goes on', async () => {
    const { page } = open
    await go(page, '#/tower22/readings?particles=20000')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped; what is shown was computed before.').waitFor()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Stop' }).waitFor()
  }, 60_000)

  it('tells the command of what is on view, of values that were changed, and takes them back', async () => {
    const { page } = open
    await go(page, '#/minimal/readings?particles=150&set.sites.base.cover=0.9')
    await computed(page, 150)
    const command = page.locator('.redo pre')
    expect(await command.textContent()).toContain('--particles 150 --seed 1 --set sites.base.cover=0.9')
    await page.getByText('Changed from the file: sites.base.cover = 0.9.').waitFor()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.locator('.strip .changed').waitFor({ state: 'detached' })
    expect(await command.textContent()).not.toContain('--set')
    await page.getByLabel('Seed').fill('abc')
    await page.getByText('not a whole number of 0 or more, so 1 is used').waitFor()
    await page.getByLabel('Seed').fill('5')
    await page.getByRole('combobox', { name: 'Particles' }).selectOption('9600')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped; what is shown was computed before.').waitFor()
    const shown = await page.locator('.status').getAttribute('data-particles')
    expect(shown).not.toBe('9600')
    expect(await command.textContent()).toContain(`--particles ${shown} --seed 5`)
  }, 60_000)

  it('lets nothing run or reach out that the page did not bring', async () => {
    // Another origin that lets anybody in: only the page's own policy can keep it out.
    const stranger = createServer((_, response) =>
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached'),
    )
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    const { page, complaints } = open
    const reached = await page.evaluate(
      `fetch('http://127.0.0.1:${(stranger.address() as AddressInfo).port}/').then(() => 'reached', () => 'refused')`,
    )
    const ran = await page.evaluate(
      "new Promise((resolve) => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); setTimeout(() => resolve(window.ran === true), 50) })",
    )
    expect({ reached, ran }).toEqual({ reached: 'refused', ran: false })
    expect(complaints.join('\n')).toContain('connect-src')
    expect(complaints.join('\n')).toContain('script-src')
    await new Promise((resolve) => stranger.close(resolve))
  })

  it.each([1280, 360])(
    'axe finds nothing in any room, in light and in dark, at %i px; nothing sticks out',
    async (width) => {
      const { page } = seen
      await page.setViewportSize({ width, height: 900 })
      const found: string[] = []
      for (const room of ROOMS) {
        await go(page, `#/tower22/${room}?particles=50`)
        await computed(page, 50)
        await page.locator(`main.${room}`).locator(LAST[room]).first().waitFor()
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          found.push(
            ...(await violations(page, colorScheme === 'light' ? undefined : COLOURS)).map(
              (one) => `${room}, ${colorScheme}: ${one}`,
            ),
          )
        }
        if (Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth')) > 0)
          found.push(`${room}: wider than the window`)
      }
      expect(found).toEqual([])
    },
    120_000,
  )

  it('turns right to left without sticking out', async () => {
    const { page } = seen
    await page.setViewportSize({ width: 360, height: 900 })
    for (const room of ROOMS) {
      await go(page, `#/tower22/${room}?particles=50&dir=rtl`)
      await page.locator(`main.${room}`).locator(LAST[room]).first().waitFor()
      expect(await page.evaluate('document.documentElement.dir')).toBe('rtl')
      expect({ room, over: await page.evaluate('document.documentElement.scrollWidth - innerWidth') }).toEqual({
        room,
        over: 0,
      })
    }
  }, 60_000)

  it('works offline once it was loaded', async () => {
    const own = await serve()
    const { page, context } = await visit(browser, own, '#/minimal/record?particles=150', { serviceWorkers: 'allow' })
    await page.evaluate('navigator.serviceWorker.ready.then(() => null)')
    await own.close()
    await page.reload()
    await computed(page, 150)
    await page.getByRole('navigation').getByRole('link', { name: 'Outlook' }).click()
    await page.locator('main.outlook h1, main.outlook h2').first().waitFor()
    await context.close()
  }, 60_000)
})
