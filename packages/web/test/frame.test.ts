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
import { CHROMIUM, computed, DIST, launch, type Served, serve, violations, visit } from './page.js'

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
  beforeAll(async () => {
    served = await serve()
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it.each(ROOMS)(
    'loads less than 700 kB compressed on a first visit to %s, without the map data',
    async (room) => {
      const { page, context, asked } = await visit(browser, served, `#/tower22/${room}?particles=150`)
      await computed(page, 150)
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
      ).toBeLessThan(700_000)
      await context.close()
    },
    60_000,
  )

  it('asks for nothing from elsewhere and complains of nothing, in any room', async () => {
    const { page, context, asked, complaints } = await visit(browser, served, '#/minimal/record?particles=150')
    for (const room of ROOMS) {
      await page.getByRole('navigation').getByRole('link').nth(ROOMS.indexOf(room)).click()
      await page.locator(LAST[room]).first().waitFor()
    }
    await computed(page, 150)
    expect(
      asked.filter((url) => !url.startsWith(served.url) && !url.startsWith('data:') && !url.startsWith('blob:')),
    ).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  }, 60_000)

  it('computes the bits that the command computes, for the same file, seed and numbers', async () => {
    const { page, context } = await visit(browser, served, '#/tower22/readings?particles=200&seed=7&asOf=2023-12-01')
    await computed(page, 200)
    const common = ['crises/tower22', '--as-of', '2023-12-01', '--particles', '200', '--seed', '7']
    const clean = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    expect(clean(await saved(page))).toEqual(standoff('assess', ...common))
    await page.getByRole('navigation').getByRole('link', { name: 'Outlook' }).click()
    expect(clean(await saved(page))).toEqual(standoff('forecast', ...common, '--runs', '1000'))
    await page.getByRole('navigation').getByRole('link', { name: 'Options' }).click()
    expect(clean(await saved(page))).toEqual(standoff('compare', ...common, '--runs', '400'))
    await context.close()
  }, 120_000)

  it('gives the same numbers to whoever opens a shared link', async () => {
    const link = '#/minimal/outlook?particles=150&seed=3'
    const numbers: unknown[] = []
    for (let visitor = 0; visitor < 2; visitor++) {
      const { page, context } = await visit(browser, served, link)
      await computed(page, 150)
      numbers.push(await saved(page))
      await context.close()
    }
    expect(numbers[1]).toEqual(numbers[0])
  }, 60_000)

  it('is stopped, and goes on', async () => {
    const { page, context } = await visit(browser, served, '#/tower22/readings?particles=20000')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped; what is shown was computed before.').waitFor()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    await context.close()
  }, 60_000)

  it('lets nothing run or reach out that the page did not bring', async () => {
    // Another origin that lets anybody in: only the page's own policy can keep it out.
    const stranger = createServer((_, response) =>
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('reached'),
    )
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    const { page, context, complaints } = await visit(browser, served, '#/minimal/record?particles=150')
    const reached = await page.evaluate(
      `fetch('http://127.0.0.1:${(stranger.address() as AddressInfo).port}/').then(() => 'reached', () => 'refused')`,
    )
    const ran = await page.evaluate(
      "new Promise((resolve) => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); setTimeout(() => resolve(window.ran === true), 50) })",
    )
    expect({ reached, ran }).toEqual({ reached: 'refused', ran: false })
    expect(complaints.join('\n')).toContain('connect-src')
    expect(complaints.join('\n')).toContain('script-src')
    await context.close()
    await new Promise((resolve) => stranger.close(resolve))
  })

  it('tells the command of what is on view, of values that were changed, and takes them back', async () => {
    const { page, context } = await visit(browser, served, '#/minimal/readings?particles=150&set.sites.base.cover=0.9')
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
    await page.getByRole('combobox', { name: 'Particles' }).selectOption('20000')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped; what is shown was computed before.').waitFor()
    const shown = await page.locator('.status').getAttribute('data-particles')
    expect(shown).not.toBe('20000')
    expect(await command.textContent()).toContain(`--particles ${shown} --seed 5`)
    await context.close()
  }, 60_000)

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)(
    'axe finds nothing in any room, %s, %i px; nothing sticks out',
    async (colorScheme, width) => {
      const { page, context } = await visit(browser, served, '#/tower22/guide?particles=150', {
        colorScheme,
        viewport: { width, height: 900 },
        bypassCSP: true,
      })
      const found: string[] = []
      for (const room of ROOMS) {
        await page.evaluate(`location.hash = '#/tower22/${room}?particles=150'`)
        await page.locator(`main.${room} h1, main.${room} h2`).first().waitFor()
        await computed(page, 150)
        found.push(...(await violations(page)).map((one) => `${room}: ${one}`))
        if (Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth')) > 0)
          found.push(`${room}: wider than the window`)
      }
      expect(found).toEqual([])
      await context.close()
    },
    120_000,
  )

  it('turns right to left without sticking out', async () => {
    const { page, context } = await visit(browser, served, '#/tower22/record?particles=150&dir=rtl', {
      viewport: { width: 360, height: 900 },
    })
    for (const room of ROOMS) {
      await page.evaluate(`location.hash = '#/tower22/${room}?particles=150&dir=rtl'`)
      await page.locator(`main.${room}`).locator(LAST[room]).first().waitFor()
      expect({ room, over: await page.evaluate('document.documentElement.scrollWidth - innerWidth') }).toEqual({
        room,
        over: 0,
      })
    }
    await context.close()
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
