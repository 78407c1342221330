/** A file with a mistake says so in every room; an edited crisis is marked wherever it goes. */
import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { counted, given, MINIMAL, text, typeAt } from './editor.js'
import { CHROMIUM, computed, launch, type Served, serve, type Visit, violations, visit } from './page.js'

const SMALL = 'particles=150'

describe.skipIf(CHROMIUM === undefined)('the page', () => {
  let browser: Browser
  let served: Served
  let visits: Visit[] = []
  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launch(), serve()])
  })
  afterEach(async () => {
    for (const { context } of visits) await context.close()
    visits = []
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  const enter = async (hash: string, options: BrowserContextOptions = {}): Promise<Visit> => {
    const one = await visit(browser, served, hash, options)
    visits.push(one)
    one.page.setDefaultTimeout(40_000)
    return one
  }
  const at = (page: Page, hash: string): Promise<unknown> => page.evaluate(`location.hash = '${hash}'`)
  const download = async (page: Page, name: RegExp): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ])
    return readFileSync(await file.path(), 'utf8')
  }

  it('shows the mistakes of a file in every room, with their lines, and leads to them', async () => {
    const { page, complaints } = await enter(`#/minimal/record?${SMALL}`, {
      viewport: { width: 360, height: 800 },
      bypassCSP: true,
    })
    await page
      .locator('.masthead input[data-open=files]')
      .first()
      .setInputFiles([given('typo.yaml', MINIMAL.replace('\nparties:', '\npartys:'))])
    await page.getByText('typo.yaml is open.').waitFor()
    const found: string[] = []
    for (const room of ['record', 'readings', 'outlook', 'options']) {
      await at(page, `#/local/${room}?${SMALL}`)
      await page.locator(`main.${room} .mistakes`).waitFor()
      expect(await page.locator('.mistakes h2').innerText()).toMatch(
        /^The file has \d+ mistakes?, so there is nothing to compute yet/,
      )
      expect(await page.locator('.mistakes li').first().innerText()).toMatch(/typo\.yaml, line \d+, column \d+ mistake/)
      expect(await page.locator('main').innerText()).not.toMatch(/being computed|Comparing|Opening/)
      found.push(...(await violations(page)).map((one) => `${room}: ${one}`))
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
    expect(found).toEqual([])
    await at(page, `#/local/guide?${SMALL}`)
    await page.getByText('The guided reading is computed from the file of Tower 22 as shipped').waitFor()
    await at(page, `#/local/outlook?${SMALL}&lang=es`)
    await page.getByText('todavía no hay nada que calcular').waitFor()
    await at(page, `#/local/outlook?${SMALL}`)
    const link = page.locator('.mistakes li', { hasText: 'partys' }).locator('a')
    await link.focus()
    await page.keyboard.press('Enter')
    await page.locator('.cm-content').waitFor()
    await expect
      .poll(() => page.evaluate("document.activeElement?.className.includes('cm-content')"), { timeout: 40_000 })
      .toBe(true)
    expect(
      await page.evaluate('document.getSelection().anchorNode.parentElement.closest(".cm-line").textContent'),
    ).toContain('partys')
    expect(complaints).toEqual([])
  }, 120_000)

  it('never shows old numbers under a changed text without saying so', async () => {
    const { page } = await enter(`#/minimal/record?${SMALL}&edit=text`)
    await computed(page, 150)
    await counted(page, 'No mistakes')
    await typeAt(page, 'title: Minimal', '\nwrong: 3')
    await counted(page, '1 mistake')
    await page.locator('.strip .older').waitFor()
    for (const room of ['Readings', 'Outlook', 'Options']) {
      await page.getByRole('navigation').getByRole('link', { name: room }).click()
      await page
        .getByText('These numbers belong to the text before your change: as it stands it has 1 mistake.')
        .waitFor()
      await page.locator('.strip .older').waitFor()
    }
  }, 120_000)

  it('marks an edited crisis on screen, on paper and in what is saved, and its link carries the change', async () => {
    const { page } = await enter(`#/minimal/record?${SMALL}&edit=text`)
    await computed(page, 150)
    await counted(page, 'No mistakes')
    expect(await page.locator('.edited').count()).toBe(0)
    await typeAt(page, 'title: Minimal', ', changed')
    await page
      .locator('.strip .edited', { hasText: 'Edited: this is not Minimal as shipped. Changed in crisis.yaml' })
      .waitFor()
    await expect.poll(() => page.evaluate("location.hash.includes('change=')"), { timeout: 40_000 }).toBe(true)
    await page.getByText('The link to this view carries the change.').waitFor()
    await at(page, await page.evaluate(`location.hash.replace('/record?', '/outlook?').replace('&edit=text', '')`))
    await computed(page, 150)
    expect(await page.title()).toContain('Minimal, changed (edited)')
    const svg = await download(page, /^Save the picture, SVG/)
    const said = svg.replace(/<style[\s\S]*?<\/style>/, '')
    for (const part of [
      'How it may end',
      'minimal, EDITED: not as shipped',
      'Minimal, changed',
      'eed 1',
      'Standoff 0.1.0',
      'Source: http',
      '2030',
    ])
      expect(said).toContain(part)
    expect(await download(page, /^Save the picture, numbers/)).toMatch(
      /,crisis,crisis_file,edited,as_of,seed,version,source\r\n.*,"Minimal, changed",crises\/minimal\/crisis\.yaml,true,20\d\d-\d\d-\d\d,'?1,0\.1\.0,http/,
    )
    expect(JSON.parse(await download(page, /^Save the results/)).made).toMatchObject({
      edited: true,
      title: 'Minimal, changed',
      seed: '1',
    })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.made').innerText()).toMatch(
      /EDITED[\s\S]*As of .*; seed 1; 150 particles; Standoff 0\.1\.0\.[\s\S]*Source: http/,
    )
    expect(await page.locator('.strip .edited').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    // Somebody else opens the link.
    const link = await page.evaluate('location.hash')
    const stranger = await enter(`${link}`)
    await stranger.page.getByText('This link carries changes to the file').waitFor()
    await stranger.page.locator('.strip .edited').waitFor()
    await computed(stranger.page, 150)
    expect(await stranger.page.title()).toContain('Minimal, changed (edited)')
    await stranger.page.locator('.strip .edited').getByRole('button', { name: 'Take the changes back' }).click()
    await stranger.page.locator('.strip .edited').waitFor({ state: 'detached' })
    await expect
      .poll(() => stranger.page.evaluate("!location.hash.includes('change=')"), { timeout: 40_000 })
      .toBe(true)
    expect(await stranger.page.title()).not.toContain('changed')
  }, 180_000)

  it('a change that is too large for a link is said to be left out, here and there', async () => {
    const { page } = await enter(`#/minimal/record?${SMALL}&edit=text`)
    await counted(page, 'No mistakes')
    await page.locator('.cm-line', { hasText: 'title: Minimal' }).first().click()
    await page.keyboard.press('End')
    const noise = Array.from(
      { length: 300 },
      () =>
        `# ${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`,
    ).join('\n')
    await page.keyboard.insertText(`\n${noise}`)
    await page.getByText('The change is too large for a link').first().waitFor()
    const stranger = await enter(await page.evaluate("location.hash.replace('&edit=text', '')"))
    await stranger.page.getByText('This link was made of an edited file').waitFor()
    expect(await stranger.page.locator('.strip .edited').count()).toBe(0)
  }, 120_000)

  it('a link that was cut off, or is of another file, says so', async () => {
    const { page } = await enter(`#/minimal/record?${SMALL}&change=nonsense`)
    await page.getByText('This link carries changes that could not be read').waitFor()
    await page.locator('main.record #timeline svg').first().waitFor()
  }, 60_000)

  it('what was typed is there after a reload, and is taken from no older link', async () => {
    const { page } = await enter(`#/minimal/record?${SMALL}&edit=text`)
    await counted(page, 'No mistakes')
    await typeAt(page, 'title: Minimal', ', one')
    await expect.poll(() => page.evaluate("location.hash.includes('change=')"), { timeout: 40_000 }).toBe(true)
    await typeAt(page, 'title: Minimal', ', two')
    await page.locator('.edit-saved', { hasText: 'Changed.' }).waitFor()
    await page.reload()
    await expect.poll(() => page.title(), { timeout: 40_000 }).toContain('Minimal, one, two')
    await expect.poll(() => text(page), { timeout: 20_000 }).toContain('one, two')
  }, 90_000)
})
