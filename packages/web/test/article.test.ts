/** From an article to rows of the record: what is drafted is judged row by row, and nothing else is written. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { button, counted, given, MINIMAL } from './editor.js'
import { CHROMIUM, COLOURS, launch, type Served, serve, type Visit, violations, visit } from './page.js'

const ARTICLE = readFileSync(new URL('../../../crises/minimal/article.txt', import.meta.url), 'utf8')
const HERE = '#/minimal/record?particles=50&edit=article'

describe.skipIf(CHROMIUM === undefined)('rows from an article', { timeout: 120_000 }, () => {
  let browser: Browser
  let served: Served
  let open: Visit
  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launch(), serve()])
    open = await visit(browser, served, HERE)
    open.page.setDefaultTimeout(30_000)
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  const counts = (page: Page, words: string) => page.locator('.article-counts').filter({ hasText: words }).waitFor()
  const draft = async (page: Page, article: string, dated = ''): Promise<void> => {
    await page.locator('.article-form [name=text]').fill(article)
    await page.locator('.article-form [name=dated]').fill(dated)
    await page.locator('.article-form [type=submit]').click()
    await page.locator('.row-card').waitFor()
  }
  const savedText = async (page: Page): Promise<string> => {
    await button(page, 'Open and save').click()
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, /^Save /).click()])
    return readFileSync(await download.path(), 'utf8')
  }
  const heading = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent')

  it('are accepted, corrected and rejected, and undo takes them back', async () => {
    const { page, asked, complaints } = open
    const isLoaded = (): boolean => asked.some((url) => url.includes('draft-article'))
    await page.locator('.article-form').waitFor()
    await button(page, 'Draft rows').click()
    await page.getByText('expected an article. Paste it').waitFor()
    expect(isLoaded()).toBe(false)
    await draft(page, ARTICLE)
    await counts(page, '5 rows: 5 to judge, 0 accepted, 0 rejected. The article is of 6 January 2030.')
    expect(isLoaded()).toBe(true)
    expect(await page.locator('.sentence.current').innerText()).toContain('fired five rockets')
    expect(await page.locator('.sentence.current mark.made-it').innerText()).toBe('fired')
    expect(await page.locator('.row-card .cells').first().innerText()).toMatch(
      /Date\s+2030-01-05 ● [^\n]+\s*the last such weekday/,
    )
    await button(page, 'Accept').click()
    await counts(page, '4 to judge, 1 accepted')
    expect(await heading(page)).toBe('Row 2 of 5')
    await button(page, 'Correct …').click()
    expect(await heading(page)).toBe('Correct row 2 of 5')
    await page.getByLabel('Target').fill('Northland')
    await button(page, 'Add the row').click()
    await counts(page, '3 to judge, 2 accepted')
    await button(page, 'Reject').click()
    await counts(page, '2 to judge, 2 accepted, 1 rejected')
    const chips = await page.locator('.row-chip').allInnerTexts()
    expect(chips.join(',').replaceAll('\u00a0', '')).toBe('1✓,2✓,3✕,4,5,5')
    await counted(page, 'No mistakes')
    const written = (await savedText(page)).split('\n')
    const rows = written.filter((line) => /\bD\d\b/.test(line))
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('drafted from an article, accepted')
    expect(rows[1]).toMatch(/drafted from an article, corrected.*target: Northland/)
    expect(written.filter((line) => !rows.includes(line)).join('\n')).toBe(MINIMAL)
    await button(page, 'From an article').click()
    await button(page, 'Undo').click()
    await counts(page, '3 to judge, 1 accepted, 1 rejected')
    await button(page, 'Undo').click()
    await counts(page, '4 to judge, 0 accepted, 1 rejected')
    expect(await savedText(page)).toBe(MINIMAL)
    await button(page, 'From an article').click()
    await page.getByText('other places look like an act').click()
    expect(await page.locator('.passed-over li').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    expect(
      asked.filter((url) => !url.startsWith(served.url) && !url.startsWith('blob:') && !url.startsWith('data:')),
    ).toEqual([])
  })

  it('are there again with what was said of them when the page is loaded again', async () => {
    const { page } = open
    await expect.poll(() => page.url()).toContain('edit=article')
    await page.reload()
    await counts(page, '5 rows: 4 to judge, 0 accepted, 1 rejected')
    await page.locator('.row-chip', { hasText: '3' }).click()
    await button(page, 'Judge it after all').click()
    await counts(page, '5 to judge')
  })

  it('come from a text file of any encoding, ask for its day, and name what the record has already', async () => {
    const { page } = open
    const bring = (name: string, content: string | Uint8Array): Promise<void> =>
      page
        .locator('.masthead input[data-open=files]')
        .first()
        .setInputFiles([given(name, content)])
    await bring('polecat.txt', 'Event ID\tEvent Type\tEvent Mode\tQuad Code\n1\tCONSULT\tvisit\t1\n')
    await page.getByText('standoff import polecat polecat.txt').waitFor()
    const old = Buffer.from("The Red Brigade fired two rockets at Northland's base on Thursday, at a café.", 'latin1')
    await page
      .locator('.masthead input[data-open=files]')
      .first()
      .setInputFiles([given('news.txt', old)])
    await page.getByText('read as windows-1252').waitFor()
    expect(await page.locator('.article-form [name=text]').inputValue()).toContain('café')
    await button(page, 'Draft rows').click()
    await page.getByText('The day of the article is not told').waitFor()
    await page.getByText('It cannot be accepted as it stands').waitFor()
    expect(await button(page, 'Accept').isEnabled()).toBe(false)
    await button(page, 'The article and its day').click()
    await page.locator('.article-form [name=dated]').fill('5 Jan')
    await button(page, 'Draft rows').click()
    await page.getByText('Found “5 Jan”; expected a day').waitFor()
    await page.locator('.article-form [name=dated]').fill('2030-01-05')
    await button(page, 'Draft rows').click()
    await page.getByText('The record may have this already').waitFor()
    await button(page, 'Show R1').click()
    await expect.poll(() => page.url()).toContain('act=R1')
  })

  it('name who is not in the crisis before anything is written', async () => {
    const { page } = open
    await button(page, 'The article and its day').click()
    await draft(page, 'Ruritania shelled the town of Sarn on 4 January 2030, killing three people.', '2030-01-05')
    await page.getByText('With this row the checker would remark').waitFor()
    expect(await page.locator('.row-found').innerText()).toContain('found "Ruritania"')
    expect(await button(page, 'Undo').isEnabled()).toBe(false)
  })

  it('are judged by the keyboard alone, in Spanish, on a phone, in both themes', async () => {
    const { page } = await visit(browser, served, `${HERE}&lang=es`, {
      viewport: { width: 375, height: 800 },
      bypassCSP: true,
    })
    page.setDefaultTimeout(30_000)
    const fits = (): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth <= innerWidth')
    await page.locator('.article-form [name=text]').focus()
    await page.keyboard.insertText(ARTICLE)
    expect(await fits()).toBe(true)
    for (let n = 0; n < 3; n++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await counts(page, '5 filas: 5 por juzgar')
    const accept = page.locator('.row-card .primary:not(:disabled)')
    await accept.waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page, colorScheme === 'light' ? undefined : COLOURS)).toEqual([])
    }
    expect(await fits()).toBe(true)
    expect(await heading(page)).toBe('Fila 1 de 5')
    const on = (): Promise<string> => page.evaluate('document.activeElement.textContent')
    for (let n = 0; n < 6 && (await on()) !== 'Aceptar'; n++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await counts(page, '4 por juzgar, 1 aceptada')
    expect(await heading(page)).toBe('Fila 2 de 5')
  })
})
