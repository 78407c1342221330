/** The room of the record: map, timeline, list and card show one selection; all of it stands in the address. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../src/strings/en/index.js'
import { record as english } from '../src/strings/en/record.js'
import { es } from '../src/strings/es/index.js'
import { record as spanish } from '../src/strings/es/record.js'
import { CHROMIUM, COLOURS, go, launch, type Served, serve, type Visit, violations, visit } from './page.js'

const ROOM = '#/tower22/record?particles=50'

/** All plain texts of a catalogue, by their keys. */
function texts(part: unknown, key = ''): [string, string][] {
  if (typeof part === 'string') return [[key, part]]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => texts(value, `${key}.${name}`))
}

/**
 * Runs of at least three words that a catalogue puts between what it is given, whatever that is: one or several of
 * something, or nothing.
 */
function phrases(part: unknown): string[] {
  if (typeof part === 'function')
    return ['\uE000', '1', true, false, null].flatMap((given) =>
      phrases(said(part as (...given: unknown[]) => unknown, given)),
    )
  if (typeof part === 'string')
    return part
      .split(/[\uE000\d]+|true|false|null/)
      .map((piece) => piece.trim())
      .filter((piece) => (piece.match(/\p{L}+/gu) ?? []).length >= 3)
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(phrases) : []
}
function said(words: (...given: unknown[]) => unknown, given: unknown): unknown {
  try {
    return words(...Array(words.length).fill(given))
  } catch {
    // It is never given such a thing.
    return ''
  }
}

const drawn = async (page: Page): Promise<void> => {
  await page.locator('#totals svg').waitFor({ timeout: 180_000 })
  await page.locator('#map svg text[font-style=italic]').first().waitFor()
}
const place = (page: Page): Promise<string> => page.locator('.step-bar .place').innerText()
const count = (page: Page): Promise<string> => page.locator('.filters .count').innerText()

describe.skipIf(CHROMIUM === undefined)('the room of the record', () => {
  let served: Served
  let browser: Browser
  /** Gone through as by a visitor. */
  let seen: Visit
  /** With an act on view, looked at in every way. */
  let act: Visit

  const open = async (more = '', options: Parameters<typeof visit>[3] = {}): Promise<Visit> => {
    const one = await visit(browser, served, `${ROOM}${more}`, options)
    await drawn(one.page)
    return one
  }
  /** In a window of this size, once the pictures are drawn for it. */
  const sized = async (width: number, height = 900): Promise<void> => {
    const drawnFor = () => act.page.locator('#totals svg').getAttribute('width')
    const before = await drawnFor()
    if (act.page.viewportSize()?.width !== width) {
      await act.page.setViewportSize({ width, height })
      await expect.poll(drawnFor).not.toBe(before)
    } else await act.page.setViewportSize({ width, height })
  }

  beforeAll(async () => {
    served = await serve()
    browser = await launch()
    seen = await open()
    act = await open('&act=O23-134', { bypassCSP: true })
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it('answers first: acts, killed, what is contested, what is not known', async () => {
    const { page } = seen
    expect(await page.locator('.answer').innerText()).toMatch(
      /As known on 27 January 2024, the record has 75 acts .* 35 people were killed by the best figures \(21 to 43/,
    )
    const answer = await page.locator('.record-views').innerText()
    for (const part of [
      'are contested:',
      'Not known: which of several groups',
      'Pentagon counted 144 attacks',
      'drawn hollow',
    ])
      expect(answer).toContain(part)
  })

  it('shows on the card what is chosen in the list, with its contested figures, denial and judgement', async () => {
    const { page } = act
    const card = page.locator('.card')
    for (const part of [
      'one of Kataib Hezbollah',
      'injured: 25',
      'Denied by',
      '28 January 2024, later than the as-of day',
      'the US sees the footprint',
    ])
      expect(await card.innerText()).toContain(part)
    expect(await page.getByRole('listbox').getByRole('option', { selected: true }).innerText()).toContain(
      'First US combat deaths',
    )
  })

  it('names its sources as links that open apart and are not fetched', async () => {
    const { page, asked } = act
    const links = page.locator('.card .sources a')
    expect(await links.count()).toBeGreaterThan(0)
    for (const link of await links.all()) expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(asked.filter((address) => !address.startsWith(served.url))).toEqual([])
  })

  it('steps like a story with the arrow keys, and says so politely', async () => {
    const { page } = seen
    await page.locator('body').press('ArrowRight')
    await page.locator('body').press('ArrowRight')
    expect(await place(page)).toBe('2 of 243')
    expect(await page.locator('.step-bar [aria-live=polite]').innerText()).toMatch(/^2 of 243\. 16 October 2023\./)
    await page.getByRole('listbox').press('End')
    expect(await place(page)).toBe('243 of 243')
    await page.getByRole('listbox').press('Home')
    expect(await place(page)).toBe('1 of 243')
  })

  it('chooses on the map and on the timeline what the list then shows', async () => {
    const { page } = seen
    const ground = page.locator('.record-ground')
    await ground.scrollIntoViewIfNeeded()
    const map = (await ground.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const before = page.url()
    // The largest circle: Ain al-Asad, right of the middle and below it.
    await page.mouse.click(map.x + map.width * 0.685, map.y + map.height * 0.675)
    await page.waitForFunction((old) => location.href !== old, before)
    expect(await page.locator('.card').innerText()).toContain('Ain al-Asad')
    const first = await place(page)
    await page.mouse.click(map.x + map.width * 0.685, map.y + map.height * 0.675)
    await expect.poll(() => place(page)).not.toBe(first)
    expect(await page.locator('.card').innerText()).toContain('Ain al-Asad')
  })

  it.each([320, 640, 768, 1920])('names the counters beside their lines, none on another, at %i px', async (width) => {
    await sized(width)
    const names = await act.page
      .locator('#totals svg text.end')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      )
    expect(names.length).toBeGreaterThan(5)
    for (const [n, one] of names.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0)
      expect(one.right).toBeLessThanOrEqual(width)
      // The box of a text is taller than its letters.
      for (const other of names.slice(n + 1))
        expect(
          one.left < other.right && other.left < one.right && one.top + 3 < other.bottom && other.top + 3 < one.bottom,
        ).toBe(false)
    }
  })

  it('tells in the list of a narrow page who did it, of what kind it is and that it is contested', async () => {
    const { page } = act
    await sized(320, 740)
    const row = page.getByRole('listbox').getByRole('option', { selected: true })
    await row.scrollIntoViewIfNeeded()
    expect(await row.locator('.head').innerText()).toContain('contested')
    for (const part of ['.head', '.head b', '.head i', '.head span'])
      expect(
        await row.locator(part).evaluate((one) => one.scrollHeight <= one.clientHeight + 1 || one.clientHeight === 0),
      ).toBe(true)
  })

  it('draws pictures for the paper while it is printed, with letters of a size to read', async () => {
    const { page } = seen
    const width = () => page.locator('#totals svg').getAttribute('width')
    const before = await width()
    expect(
      await page.evaluate(
        "dispatchEvent(new Event('beforeprint')), document.querySelector('#totals svg').getAttribute('width')",
      ),
    ).toBe('680')
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await expect.poll(width).toBe(before)
  })

  it('has boxes to tick of at least 24 px, and marks the room and what is chosen where the system sets the colours', async () => {
    const { page } = act
    await sized(1280)
    await page.emulateMedia({ forcedColors: 'active' })
    const box = await page.getByRole('checkbox').first().boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    const [here, other, ground] = (await page.evaluate(
      "[...document.querySelectorAll('.masthead nav a')].slice(0, 2).map((one) => getComputedStyle(one).borderBottomColor).concat(getComputedStyle(document.body).backgroundColor)",
    )) as string[]
    expect(other).toBe(ground)
    expect(here).not.toBe(ground)
    expect(
      await page
        .getByRole('listbox')
        .getByRole('option', { selected: true })
        .evaluate((one) => getComputedStyle(one).outlineStyle),
    ).toBe('solid')
    await page.emulateMedia({ forcedColors: 'none' })
  })

  it('brushes a span of days, and a link gives the same view again', async () => {
    const { page } = seen
    const brush = page.locator('.record-brush')
    await brush.scrollIntoViewIfNeeded()
    const box = (await brush.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(box.x + 100, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + 180, box.y + 24, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(/span=\d{4}/)
    await page.locator('.filters .count').filter({ hasNotText: '243 of' }).waitFor()
    await page.getByLabel('Harm').selectOption('hurt')
    await page.waitForURL(/harm=hurt/)
    const [hash, shown] = [new URL(page.url()).hash, await count(page)]
    const again = await visit(browser, served, hash)
    await drawn(again.page)
    expect(await count(again.page)).toBe(shown)
    expect(await place(again.page)).toBe(await place(page))
    await again.context.close()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.locator('.filters .count').filter({ hasText: '243 of 243' }).waitFor()
  })

  it('keeps rows without a place in sight, and finds rows by words', async () => {
    const { page } = seen
    expect(await page.locator('.unlocated summary').innerText()).toBe('Without a place on the map (84)')
    await page.getByLabel('Words').fill('Tower 22')
    await page.locator('.filters .count').filter({ hasNotText: '243 of' }).waitFor()
    expect(Number.parseInt(await count(page), 10)).toBeLessThan(20)
    await page.getByLabel('Words').fill('')
  })

  it('moves the map by the keyboard, in the address', async () => {
    const { page } = seen
    const map = page.getByRole('region', { name: 'Map' })
    await map.press('+')
    await page.waitForURL(/map=[\d.,-]+/)
    await map.press('Shift+ArrowRight')
    await map.press('0')
    await page.waitForFunction(() => !location.hash.includes('map='))
  })

  it('shows the editor on demand', async () => {
    const { page } = seen
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.waitForURL(/edit=/)
    await page.getByRole('button', { name: 'Close the editor' }).click()
    await page.waitForFunction(() => !location.hash.includes('edit='))
  })

  it.each(['light', 'dark'] as const)('has nothing for axe to find in %s', async (colorScheme) => {
    await sized(1280)
    await act.page.emulateMedia({ colorScheme })
    expect(await violations(act.page, colorScheme === 'light' ? undefined : COLOURS)).toEqual([])
  })

  it('fits a phone', async () => {
    await sized(360, 740)
    expect(await act.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  it('speaks Spanish throughout', async () => {
    const { page } = act
    await sized(1280)
    await go(page, `${ROOM}&act=O23-134&lang=es`)
    await page.getByRole('heading', { name: spanish.title }).first().waitFor()
    const other = new Map(texts(spanish))
    const left = async (): Promise<unknown> => {
      const shown = (await page.locator('.record-views').innerText()).split('\n').map((line) => line.trim())
      return texts(english).filter(([key, text]) => other.get(key) !== text && shown.includes(text))
    }
    await expect.poll(left).toEqual([])
    const both = new Set(phrases(es))
    const own = () =>
      page.locator('body').evaluate((body) => {
        const copy = body.cloneNode(true) as HTMLElement
        for (const part of copy.querySelectorAll('[lang=en], script, style')) part.remove()
        return copy.textContent ?? ''
      })
    const first = await own()
    expect(phrases(es).some((phrase) => first.includes(phrase))).toBe(true)
    const leftOver = async (): Promise<unknown> => {
      const all = await own()
      return [...new Set(phrases(en))].filter((phrase) => !both.has(phrase) && all.includes(phrase))
    }
    await expect.poll(leftOver).toEqual([])
  })

  it('does not complain', () => {
    expect([...seen.complaints, ...act.complaints]).toEqual([])
  })
})
