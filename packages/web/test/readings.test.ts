/** The room of readings, as a visitor has it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readings as english } from '../src/strings/en/readings.js'
import { readings as spanish } from '../src/strings/es/readings.js'
import { CHROMIUM, COLOURS, computed, go, launch, type Served, serve, type Visit, violations, visit } from './page.js'

/** Fewer particles than the first stage of an answer has: all is there at once. */
const SALVO = '#/ain-al-asad/readings?particles=140&asOf=2020-01-09&act=J20-043'

const text = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText()
const param = (page: Page, name: string): string | null =>
  new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get(name)

/** Every text of a catalogue that is no function. */
function texts(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(texts) : []
}

describe.skipIf(CHROMIUM === undefined)('the readings', { timeout: 60_000 }, () => {
  let browser: Browser
  let served: Served
  let salvo: Visit

  beforeAll(async () => {
    served = await serve()
    browser = await launch()
    salvo = await visit(browser, served, SALVO, { bypassCSP: true })
    await computed(salvo.page, 140)
    await salvo.page.locator('#worth svg').waitFor()
  }, 300_000)
  afterAll(async () => {
    await browser.close()
    await served.close()
  })

  it('answers with likelihood and interval, and says its confidence in a sentence of its own', async () => {
    const answer = await text(salvo.page, '.answered .answer')
    expect(answer).toMatch(
      /^The model finds it .+ \((more than )?\d+%\) that the direct salvo of 8 January 2020 \(Iran; .+\) was meant to demonstrate rather than to punish or kill\. The 5 to 95% interval over the particles is .+%\.$/,
    )
    expect(answer).not.toMatch(/onfidence/)
    expect(await text(salvo.page, '.answered .confidence')).toMatch(/^Confidence is low: /)
  })

  it('lists acts by own hand before those through groups', async () => {
    const groups = await salvo.page
      .locator('.chooser optgroup')
      .evaluateAll((all) => all.map((group) => (group as HTMLOptGroupElement).label))
    expect(groups[0]).toBe(english.chooser.own)
    expect(groups.length).toBeGreaterThan(1)
  })

  it('has bars that add up to the reading', async () => {
    const cells = await salvo.page
      .locator('#waterfall tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('td')].map((cell) => Number((cell.textContent ?? '').replace('\u2212', '-'))),
        ),
      )
    const items = cells.slice(0, 7)
    expect(items.reduce((sum, row) => sum + row[2], 0)).toBeCloseTo(items[6][5], 0)
  })

  it('tells what an item is and what in the record it is, by the keyboard', async () => {
    const { page } = salvo
    await page.getByRole('button', { name: /^number of weapons: / }).focus()
    await expect.poll(() => text(page, '.item-told')).toMatch(/Weapons, by the sources: J20-043 11 hits \(US\)/)
    await expect.poll(() => param(page, 'item')).toBe('weapons')
  })

  it('sets hypotheses in rows and evidence in columns, told apart by more than a colour', async () => {
    const heads = await salvo.page.locator('.matrix tbody th').allInnerTexts()
    expect(heads).toEqual([english.matrix.punish, english.matrix.demonstrate])
    const cells = await salvo.page.locator('.matrix tbody tr').nth(1).locator('td').allInnerTexts()
    expect(cells).toHaveLength(9)
    expect(cells[1]).toContain('\u25B2')
  })

  it('tells what the pointer rests on, and leaves no trace of it in the address', async () => {
    const { page } = salvo
    await page.locator('#waterfall svg .line').nth(1).hover()
    await expect.poll(() => text(page, '.item-told')).toMatch(/^warned or not: /)
    await page.mouse.move(0, 0)
    await expect.poll(() => text(page, '.item-told')).toMatch(/^number of weapons: /)
    expect(param(page, 'item')).toBe('weapons')
  })

  it('goes to the first, the last and ten acts on by the keys of a slider, and says the reading', async () => {
    const { page } = salvo
    const slider = page.locator('.acts[role=slider]')
    await slider.focus()
    const last = (await slider.getAttribute('aria-valuemax')) ?? ''
    for (const [key, value] of [
      ['Home', '1'],
      ['PageUp', `${Math.min(11, Number(last))}`],
      ['PageDown', '1'],
      ['End', last],
      ['End', last],
    ]) {
      await slider.press(key)
      await expect.poll(() => slider.getAttribute('aria-valuenow'), { message: key }).toBe(value)
    }
    expect(await slider.getAttribute('aria-valuetext')).toMatch(
      /^\S+, \d+ \w+: (meant to punish, .*\(.*%\)|no reading)$/,
    )
    await go(page, SALVO)
  })

  it('has every column of its tables on the paper, with bars that are filled', async () => {
    const { page } = salvo
    await page.setViewportSize({ width: 680, height: 900 })
    await page.waitForFunction('document.querySelector("#worth svg").clientWidth <= 680')
    await page.emulateMedia({ media: 'print' })
    const cut = await page
      .locator('main .scroll')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth || getComputedStyle(one).overflowX !== 'visible')
          .map((one) => one.getAttribute('aria-label')),
      )
    expect(cut).toEqual([])
    expect(
      await page
        .locator('main .scroll table')
        .evaluateAll((all) => all.every((one) => one.getBoundingClientRect().right <= innerWidth)),
    ).toBe(true)
    expect(
      await page
        .locator('.matrix .share > span')
        .first()
        .evaluate((one) => getComputedStyle(one).printColorAdjust),
    ).toBe('exact')
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('goes from act to act by the arrows of the picture', async () => {
    const { page } = salvo
    const picture = page.locator('#aims [role=slider]')
    await picture.focus()
    await picture.press('ArrowLeft')
    await expect.poll(() => param(page, 'act')).not.toBe('J20-043')
    expect(await page.getByRole('combobox', { name: english.chooser.act }).inputValue()).toBe(param(page, 'act'))
    await go(page, SALVO)
  })

  it('names the figures by their sources', async () => {
    expect(await text(salvo.page, '#part-contested')).toMatch(
      /12 \(US\), 22 \(Iraq\), 13 \(Hajizadeh\) and 15 \(Iran TV\)/,
    )
  })

  it('lets one begin with the model, at the very reading of the model', async () => {
    const [, share] = /(\([^)]*%\))/.exec(await text(salvo.page, '.answered .answer')) ?? []
    expect(share).toBeDefined()
    expect(await text(salvo.page, '.mine .answer')).toContain(share)
  })

  it('leads every viewpoint from its prior to where the evidence takes it, and lets one start from it', async () => {
    const { page } = salvo
    expect(await page.locator('.viewpoint-table tbody tr').count()).toBe(4)
    const ends = await page.locator('.viewpoint-table tbody tr').first().locator('td b').innerText()
    await page.getByRole('button', { name: /^Start here: All evidence/ }).click()
    const mine = page.locator('.mine .answer')
    await expect.poll(() => mine.innerText()).toContain(`(${100 - Number.parseInt(ends, 10)}%)`)
    await expect.poll(() => param(page, 'b.from')).toBe('analyst')
    // Who starts from a viewpoint has its interval: the same draws.
    const held = await page.locator('.viewpoint-table tbody tr').first().locator('.whole').innerText()
    const [low, high] = /\((?:less than )?(\d+) to (\d+)%\)/.exec(held)?.slice(1).map(Number) ?? []
    expect(low).toBeLessThan(high)
    expect(await mine.innerText()).toContain(`${100 - high} to ${100 - low}%`)
  })

  it('tells what who judged it must believe, and puts no chance in the name of a person or an office', async () => {
    const { page } = salvo
    const judged = await text(page, '#part-voices')
    expect(judged).toContain('Chairman of the US Joint Chiefs judged that it was meant to punish or kill.')
    expect(judged).toMatch(/Even odds and every item at its worth say otherwise, by \d+\.\d decibans\./)
    expect(judged).toMatch(/on record by then, and so without a reading: .*The US president/)
    expect(judged).not.toContain('%')
    expect(await text(page, '#part-viewpoints')).not.toMatch(/Chairman|president|officials|Commander/)
  })

  it('answers at once to what one believes, and a link holds it', async () => {
    const { page } = salvo
    const mine = page.locator('.mine')
    const before = await mine.innerText()
    const prior = page.getByRole('slider', { name: english.believe.prior })
    await prior.focus()
    await prior.fill('0.95')
    for (let n = 0; n < 3; n++) await prior.press('ArrowRight')
    await expect.poll(() => mine.innerText()).toMatch(/meant to punish or kill/)
    const after = await mine.innerText()
    expect(after).not.toBe(before)
    expect(after).toMatch(/The 5 to 95% interval is \d+ to \d+%/)
    await expect.poll(() => param(page, 'b.prior')).toBe('0.98')
    const other = await visit(browser, served, new URL(page.url()).hash, { bypassCSP: true })
    await computed(other.page, 140)
    await expect.poll(() => other.page.locator('.mine').innerText()).toBe(after)
    await other.context.close()
    await page.getByRole('button', { name: english.believe.reset }).click()
    await expect.poll(() => param(page, 'b.prior')).toBe(null)
  })

  it('has no slider that moves nothing without saying so', async () => {
    const { page } = salvo
    const sliders = await page.locator('.belief').all()
    expect(sliders.length).toBeGreaterThan(5)
    for (const slider of sliders) {
      const isOff = await slider.locator('input').isDisabled()
      const note = await slider.locator('.note').innerText()
      expect([english.believe.inert, english.believe.inertDeception].some((words) => note.includes(words))).toBe(isOff)
    }
  })

  it('reads an act as of several days when asked', async () => {
    const { page } = salvo
    await page.getByRole('button', { name: /^Compute \d+ days$/ }).click()
    await page.locator('#days circle').nth(3).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: english.days.stop, exact: true }).last().click()
    await expect.poll(() => text(page, '.ask [role=status]')).toBe(english.days.stopped)
  })

  it('complains of nothing, and axe finds nothing', async () => {
    expect(await violations(salvo.page)).toEqual([])
    await salvo.page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(salvo.page, COLOURS)).toEqual([])
    await salvo.page.emulateMedia({ colorScheme: 'light' })
    expect(salvo.complaints).toEqual([])
  })

  it('moves the day of the whole page with a slider, and keeps act and focus', async () => {
    const { page } = salvo
    const day = page.getByRole('slider', { name: english.days.slider })
    await day.focus()
    await day.press('ArrowRight')
    await expect.poll(() => param(page, 'asOf')).toBe('2020-01-10')
    await expect.poll(() => text(page, '.answered aside')).toContain('known by 10 January 2020')
    expect(param(page, 'act')).toBe('J20-043')
    expect(await day.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('shows a value that the address sets wherever the file has one', async () => {
    const { page } = salvo
    await go(page, `${SALVO}&b.from=analyst&set.viewpoints.analyst.prior.punish=0.9`)
    await computed(page, 140)
    expect(await page.getByRole('slider', { name: english.believe.prior }).inputValue()).toBe('0.9')
    expect(await page.locator('.viewpoint-table tbody tr').first().locator('td').first().innerText()).toBe('90%')
  })

  it('refines in place: what is open stays open, what has the focus keeps it', async () => {
    const { page } = salvo
    await go(page, '#/ain-al-asad/readings?particles=500&seed=3&asOf=2020-01-09')
    await page.locator('.status[data-status="working"][data-particles="150"]').waitFor()
    await page.locator('#waterfall details summary').waitFor()
    const early = await text(page, '.answered aside')
    await page.locator('#waterfall details summary').click()
    await page.getByRole('slider', { name: english.believe.prior }).focus()
    const scrolled = await page.evaluate(() => scrollY)
    await expect.poll(() => text(page, '.answered aside')).toContain('From 500 particles')
    expect(early).toContain('From 150 particles')
    expect(await page.locator('#waterfall details').getAttribute('open')).not.toBe(null)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range')
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(120)
  })

  it('says why causes and types are not told, on a phone and in Spanish, without an English word of its own', async () => {
    const { page, complaints } = salvo
    await page.setViewportSize({ width: 360, height: 740 })
    await go(page, '#/tower22/readings?particles=150&asOf=2024-02-20&act=O23-134&lang=es')
    await computed(page, 150)
    await page.locator('#worth svg').waitFor()
    await expect
      .poll(() => text(page, '#part-causes'))
      .toMatch(/No se da ninguna causa: .+partículas|Cuatro causas posibles/)
    expect(await text(page, '#strategies')).toContain('demasiado incierto')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const shown = await page.evaluate(() => {
      const copy = document.querySelector('main')?.cloneNode(true) as HTMLElement
      for (const element of copy.querySelectorAll('[lang=en]')) element.remove()
      return copy.textContent ?? ''
    })
    const same = new Set(texts(spanish))
    expect(texts(english).filter((words) => words.length > 12 && !same.has(words) && shown.includes(words))).toEqual([])
    expect(complaints).toEqual([])
  })

  it('reads a file without voices', async () => {
    const { page, complaints } = salvo
    await go(page, '#/minimal/readings?particles=150')
    await computed(page, 150)
    await expect.poll(() => text(page, '#part-voices')).toContain(english.voices.none)
    expect(await page.locator('#causes svg').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  it('says so where the address asks for what is no act', async () => {
    const { page } = salvo
    await go(page, '#/minimal/readings?particles=150&act=nowhere')
    await expect.poll(() => text(page, 'main')).toContain('nowhere is not an act of force')
  })
})
