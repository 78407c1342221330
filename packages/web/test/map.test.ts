/** The map of the page holds the sites, wherever on the earth they lie. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { given } from './editor.js'
import { CHROMIUM, go, launch, type Served, serve, type Visit, visit } from './page.js'

const crisisAt = (places: readonly (readonly [name: string, lat: number, lon: number])[]): string => `standoff: 1
title: Somewhere
window: { from: 2030-01-01, until: 2030-01-20 }
parties:
  n: { kind: principal, role: strong, name: North }
  s: { kind: principal, role: patron, name: South }
  p: { kind: proxy, name: Group }
ties: [{ patron: s, proxy: p }]
sites:
${places.map(([name, lat, lon], n) => `  s${n}: { name: ${name}, of: n, exposed: 10, cover: 0.5, lat: ${lat}, lon: ${lon} }`).join('\n')}
record:
  rows:
${places.map((_, n) => `    - { id: R${n}, date: 2030-01-0${n + 2}, actor: p, action: rocket_attack, site: s${n}, killed: ${n} }`).join('\n')}
`

describe.skipIf(CHROMIUM === undefined)('the map of the page', () => {
  let browser: Browser
  let served: Served
  let open: Visit
  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launch(), serve()])
    open = await visit(browser, served, '#/minimal/record?particles=50')
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it.each([
    [
      'on either side of the 180th meridian',
      1280,
      [
        ['Easton', -17, 179.6],
        ['Weston', -17.2, -179.7],
      ],
    ],
    [
      'on either side of the 180th meridian, on a phone',
      360,
      [
        ['Easton', -17, 179.6],
        ['Weston', -17.2, -179.7],
      ],
    ],
    [
      'about the north pole',
      1280,
      [
        ['Alert', 82, 10],
        ['Nord', 81, 130],
        ['Eureka', 80, -120],
      ],
    ],
    [
      'far apart',
      1280,
      [
        ['Tokio', 35, 139],
        ['Lima', -12, -77],
      ],
    ],
  ] as const)('holds sites %s', async (_, width, places) => {
    const { page, complaints } = open
    await page.setViewportSize({ width, height: 900 })
    // A name of its own: what the case before opened is not taken for it.
    const name = `${places[0][0]}-${width}.yaml`
    await page
      .locator('.masthead input[data-open=files]')
      .first()
      .setInputFiles([given(name, crisisAt(places))])
    await page.getByText(`${name} is open.`).waitFor()
    await go(page, '#/local/record?particles=50')
    const map = page.locator('#map svg').first()
    for (const [name] of places) await map.locator('text', { hasText: name }).waitFor()
    // Looked at in one go: what opens above moves all of it.
    const inside = (): Promise<unknown> =>
      page.evaluate(`(() => {
        const svg = document.querySelector('#map svg')
        const frame = svg.getBoundingClientRect()
        return ${JSON.stringify(places.map(([name]) => name))}.map((name) => {
          const box = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === name)?.getBoundingClientRect()
          return box !== undefined && box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1
        })
      })()`)
    await expect.poll(inside).toEqual(places.map(() => true))
    // Land is drawn for it, and the keyboard moves it and brings it back.
    await expect
      .poll(
        () =>
          page.evaluate(
            "(document.querySelector('#map svg path[fill=\"var(--land)\"]')?.getAttribute('d') ?? '').length > 20",
          ),
        { timeout: 40_000 },
      )
      .toBe(true)
    await page.locator('.record-picture').first().focus()
    for (let times = 0; times < 3; times++) await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => page.evaluate("location.hash.includes('map=')"), { timeout: 40_000 }).toBe(true)
    await page.keyboard.press('0')
    await expect.poll(() => page.evaluate("!location.hash.includes('map=')"), { timeout: 40_000 }).toBe(true)
    await expect.poll(inside).toEqual(places.map(() => true))
    expect(complaints).toEqual([])
  })
})
