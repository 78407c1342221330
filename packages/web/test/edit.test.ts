/** Editing: what is typed is checked, kept, taken back and taken along, and changes nothing else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  bring,
  button,
  CSV,
  closeNotice,
  counted,
  type Given,
  given,
  goTo,
  MINIMAL,
  saved,
  text,
  typeAt,
  WITH_CSV,
} from './editor.js'
import { CHROMIUM, COLOURS, go, launch, type Served, serve, type Visit, violations, visit } from './page.js'

const TEXT = '#/minimal/record?particles=50&edit=text'
const FORM = '#/minimal/record?particles=50&edit=row&act=R1'

describe.skipIf(CHROMIUM === undefined)('the editor', { timeout: 300_000 }, () => {
  let browser: Browser
  let served: Served
  let visits: Visit[] = []
  /** Opened once for what is done to one file after another. */
  let open: Visit
  const folder = mkdtempSync(join(tmpdir(), 'standoff-edit-'))

  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launch(), serve()])
    open = await visit(browser, served, TEXT)
    open.page.setDefaultTimeout(30_000)
  })
  afterEach(async () => {
    for (const { context } of visits) await context.close()
    visits = []
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    rmSync(folder, { recursive: true })
  })

  const enter = async (hash: string, options: BrowserContextOptions = {}): Promise<Visit> => {
    const one = await visit(browser, served, hash, options)
    visits.push(one)
    one.page.setDefaultTimeout(30_000)
    return one
  }
  /** The crisis as it is shipped, opened anew in the page that is open: nothing is left of what was changed before. */
  const anew = async (hash: string): Promise<Visit> => {
    const { page } = open
    await closeNotice(page)
    await page
      .locator('.masthead input[data-open=files]')
      .first()
      .setInputFiles([given('between.yaml', MINIMAL.replace('title: Minimal', 'title: Between'))])
    await page.getByText('between.yaml is open.').waitFor()
    await go(page, '#/local/record?particles=50')
    await forgetDrafts(page)
    await go(page, hash)
    await closeNotice(page)
    return open
  }
  const forgetDrafts = (page: Page): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('standoff')
          asked.onsuccess = () => {
            const clearing = asked.result.transaction('drafts', 'readwrite')
            clearing.objectStore('drafts').clear()
            clearing.oncomplete = () => {
              asked.result.close()
              resolve()
            }
          }
        }),
    )
  const bytesOf = async (download: Download): Promise<Buffer> => {
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    return readFileSync(path)
  }
  const take = async (page: Page): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, /^Save /).click()])
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
  }

  it('shows a mistake at its line, keeps what was sound on view, and takes it back', async () => {
    const { page, complaints } = open
    await counted(page, 'No mistakes')
    await typeAt(page, 'title: Minimal', ' 2\nwrong: 3')
    await counted(page, '1 mistake')
    await counted(page, 'last text without a mistake')
    expect(await page.locator('.edit-problems li').innerText()).toMatch(
      /crisis\.yaml, line 5, column 1.*mistake.*found the unknown key "wrong".*expected/s,
    )
    await page.locator('.cm-lint-marker-error').waitFor()
    expect(await page.title()).toContain('Minimal')
    await page.locator('.edit-problems button').click()
    expect(await page.evaluate("document.activeElement.className.includes('cm-content')")).toBe(true)
    // What was typed in one go is one step; a slow hand makes several.
    while (await button(page, 'Undo').isEnabled()) await button(page, 'Undo').click()
    await counted(page, 'No mistakes')
    await saved(page, 'No changes')
    expect(await text(page)).not.toContain('wrong')
    while (await button(page, 'Redo').isEnabled()) await button(page, 'Redo').click()
    await counted(page, '1 mistake')
    expect(complaints).toEqual([])
  })

  it('offers keys, words and ids with what they mean', async () => {
    const { page } = await anew(TEXT)
    await counted(page, 'No mistakes')
    const offers = page.locator('.cm-tooltip-autocomplete')
    await typeAt(page, 'of: northland', '\nho')
    await offers.getByText('host', { exact: true }).click()
    await page.keyboard.type('so')
    await offers.getByText('southland', { exact: true }).first().waitFor()
    expect(await page.locator('.cm-completionInfo').first().innerText()).not.toBe('')
  })

  it('keeps what was typed over a reload, at once, and gives it up when told to', async () => {
    const { page } = await anew(TEXT)
    await counted(page, 'No mistakes')
    await typeAt(page, 'title: Minimal', ', changed')
    await page.reload()
    await page.getByText(/^Your changes of \d\d:\d\d are here/).waitFor()
    await saved(page, 'Changed.')
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Minimal, changed')
    await page.getByRole('button', { name: 'Discard', exact: true }).click()
    await saved(page, 'No changes')
    await page.reload()
    await counted(page, 'No mistakes')
    await expect.poll(() => text(page)).toContain('title: Minimal\n')
    expect(await page.getByText(/^Your changes of/).count()).toBe(0)
  })

  it('restores a file of the visitor, and asks for it where nothing was kept', async () => {
    const { page, context } = await anew('#/minimal/record?particles=50')
    await bring(page, [given('mine.yaml', MINIMAL)])
    await counted(page, 'No mistakes')
    await typeAt(page, 'title: Minimal', ', mine')
    await saved(page, 'Changed.')
    await page.reload()
    await page.getByText(/^Your changes of/).waitFor()
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Minimal, mine')
    const other = await browser.newContext()
    const stranger = await other.newPage()
    await stranger.goto(`${served.url}#/local/record`)
    await stranger.getByText('no link can hold').waitFor()
    await other.close()
    // The later of two tabs says so.
    await go(page, TEXT)
    await counted(page, 'No mistakes')
    const later = await context.newPage()
    await later.goto(`${served.url}${TEXT}`)
    await later.getByText('open for changes in another tab').waitFor()
    await later.close()
  })

  it('takes changes back in their order over several files, and gives them again', async () => {
    const { page } = await anew('#/minimal/record?particles=50')
    await bring(page, [given('crisis.yaml', WITH_CSV), given('record.csv', CSV)])
    const [yaml, csv] = ['crisis.yaml', 'record.csv'].map((name) => page.getByRole('tab', { name }))
    const insert = async (line: string, words: string): Promise<void> => {
      await goTo(page, line)
      await page.keyboard.insertText(words)
    }
    const step = async (name: 'Undo' | 'Redo', file: string): Promise<void> => {
      await button(page, name).click()
      await page.getByText(`${name === 'Undo' ? 'Undone in' : 'Done again in'} ${file}.`, { exact: true }).waitFor()
    }
    await insert('title: Minimal', ', one')
    await csv.click()
    await insert('A2,', 'two')
    await yaml.click()
    await insert('name: Red Brigade', ' # three')
    await step('Undo', 'crisis.yaml')
    expect(await text(page)).toContain('title: Minimal, one')
    await step('Undo', 'record.csv')
    expect(await text(page)).toContain('title: Minimal, one')
    await step('Undo', 'crisis.yaml')
    await saved(page, 'No changes')
    expect(await button(page, 'Undo').isEnabled()).toBe(false)
    for (const file of ['crisis.yaml', 'record.csv', 'crisis.yaml']) await step('Redo', file)
    expect(await button(page, 'Redo').isEnabled()).toBe(false)
    expect(await text(page)).toMatch(/title: Minimal, one\n.* # three/s)
    // The keys take the text's own changes first, then those of the others.
    await goTo(page, 'title: Minimal')
    for (const left of [/title: Minimal, one\n(?!.*three)/s, /title: Minimal\n/]) {
      await page.keyboard.press('Control+z')
      expect(await text(page)).toMatch(left)
    }
    await saved(page, 'Changed.')
    await page.keyboard.press('Control+z')
    await page.getByText('Undone in record.csv.', { exact: true }).waitFor()
    await saved(page, 'No changes')
    for (let n = 0; n < 3; n++) await page.keyboard.press('Control+y')
    await page.getByText('Done again in record.csv.', { exact: true }).waitFor()
    expect(await text(page)).toMatch(/title: Minimal, one\n.* # three/s)
    // What is typed anew ends what could be done again, in whatever file.
    await csv.click()
    await goTo(page, 'A2,')
    await page.keyboard.press('Control+z')
    expect(await button(page, 'Redo').isEnabled()).toBe(true)
    await yaml.click()
    await insert('title: Minimal', ', four')
    expect(await button(page, 'Redo').isEnabled()).toBe(false)
  })

  it('takes back as one what a form changed in two files, whatever was typed after it', async () => {
    const { page } = await anew('#/minimal/record?particles=50')
    await bring(page, [given('crisis.yaml', WITH_CSV), given('record.csv', CSV)], 'row')
    await page.getByLabel('Id', { exact: true }).fill('A3')
    await page.getByLabel('Date', { exact: true }).fill('2030-01-06')
    await page.getByLabel('Who did it').fill('Red Brigade')
    await page.getByLabel('Action', { exact: true }).selectOption('drone_strike')
    await page.getByLabel('Site', { exact: true }).selectOption('base')
    await button(page, 'Add the row').click()
    await page.getByText('Row A3 is added.').waitFor()
    await button(page, 'Text').click()
    await typeAt(page, 'title: Minimal', ', mine')
    await saved(page, 'Changed.')
    const undo = button(page, 'Undo')
    while (!(await page.getByText('Undone in record.csv and crisis.yaml.').isVisible())) {
      expect(await undo.isEnabled()).toBe(true)
      await undo.click()
    }
    await saved(page, 'No changes')
  })

  it('gives every file back byte for byte', async () => {
    const odd = [
      ['alone', [given('odd.yaml', `\uFEFF${MINIMAL.replaceAll('\n', '\r\n').trimEnd()}`)]],
      ['mixed', [given('odd.yaml', `${MINIMAL.replace('\n', '\r\n')}# "lone quote, ünï\u{1F54A}\n#`)]],
      [
        'archive',
        [given('crisis.yaml', WITH_CSV), given('record.csv', `\uFEFF${CSV}`), given('README.md', '\r\n\u00e9')],
      ],
    ] as const
    const { page } = await anew('#/minimal/record?particles=50')
    for (const [, files] of odd) {
      await bring(page, [...files], 'file')
      await page.getByText(`${files[0].name}, `).first().waitFor()
      const { name, bytes } = await take(page)
      if (files.length === 1) expect([name, bytes.equals(files[0].buffer)]).toEqual([files[0].name, true])
      else {
        const inside = unzipSync(bytes)
        expect(Object.keys(inside).sort()).toEqual(files.map((file) => file.name).sort())
        for (const file of files) expect(Buffer.from(inside[file.name]).equals(file.buffer)).toBe(true)
        // And in again, from a folder within the archive, with what must stay outside.
        await bring(
          page,
          [
            given(
              'all.zip',
              zipSync({
                'deep/er/crisis.yaml': inside['crisis.yaml'],
                'deep/er/record.csv': inside['record.csv'],
                '../evil.csv': strToU8('x'),
              }),
            ),
          ],
          'file',
        )
        await page.getByText('Not taken along: ../evil.csv').waitFor()
        expect(Buffer.from(unzipSync((await take(page)).bytes)['record.csv']).equals(files[1].buffer)).toBe(true)
      }
    }
  })

  it('adds, changes and deletes a row, and nothing else', async () => {
    const { page, complaints } = await anew('#/minimal/record?particles=50')
    await bring(page, [given('crisis.yaml', WITH_CSV), given('record.csv', CSV)], 'row')
    await page.getByLabel('Id', { exact: true }).fill('A1b')
    await page.getByLabel('Date', { exact: true }).fill('2030-01-04T05:30+03:00')
    await page.getByText('Read as 4 January 2030, 02:30 UTC.').waitFor()
    await page.getByLabel('Who did it').fill('Red Brigade')
    await button(page, 'Add the row').click()
    const action = page.getByLabel('Action', { exact: true })
    expect(await action.getAttribute('aria-invalid')).toBe('true')
    expect(
      await action.evaluate((field) =>
        (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      ),
    ).toContain('No action is chosen')
    await expect.poll(() => page.evaluate('document.activeElement.dataset.column')).toBe('action')
    await action.selectOption('drone_strike')
    await page.getByLabel('Killed, best figure').fill('1')
    await page.getByLabel('Site', { exact: true }).selectOption('base')
    await page.getByLabel('Summary').fill('One drone, "seen".')
    await button(page, 'Add the row').click()
    await page.getByText('Row A1b is added.').waitFor()
    await page.locator('.record-views').getByText('One drone, "seen".').first().waitFor({ state: 'attached' })
    // A column that the table does not have stands in the crisis file.
    await page.getByText('It stands in record.csv, line 3.').waitFor()
    await page.getByLabel('Killed, best figure').fill('2')
    await button(page, 'Apply to the text').click()
    await page.getByText('Row A1b is changed.').waitFor()
    await button(page, 'Open and save').click()
    const inside = unzipSync((await take(page)).bytes)
    const lines = CSV.split('\r\n')
    expect(Buffer.from(inside['record.csv']).toString()).toBe(
      [
        ...lines.slice(0, 2),
        'A1b,2030-01-04T05:30+03:00,Red Brigade,drone_strike,,2,"One drone, ""seen"".",,',
        ...lines.slice(2),
      ].join('\r\n'),
    )
    expect(Buffer.from(inside['crisis.yaml']).toString()).toBe(`${WITH_CSV}  amend:\n    "A1b": { site: base }\n`)
    await button(page, 'Row').click()
    await button(page, 'Delete this row').click()
    await page.getByText('Row A1b is deleted.').waitFor()
    await counted(page, 'No mistakes')
    await button(page, 'Undo').click()
    await page.getByText('Undone in record.csv and crisis.yaml.').waitFor()
    await page.locator('.record-views').getByText('One drone, "seen".').first().waitFor({ state: 'attached' })
    expect(complaints).toEqual([])
  })

  it('keeps what was typed into a form and not applied', async () => {
    const { page } = await anew(FORM)
    await page.getByLabel('Target').fill('half a wo')
    await page.reload()
    await page.getByText('did not apply is here again').waitFor()
    expect(await page.getByLabel('Target').inputValue()).toBe('half a wo')
    await button(page, 'Discard what I typed').click()
    expect(await page.getByLabel('Target').inputValue()).toBe('')
  })

  it('works by the keyboard alone', async () => {
    const { page } = await anew(FORM)
    const target = page.getByLabel('Target')
    await target.focus()
    await page.keyboard.type('Northland')
    await page.keyboard.press('Enter')
    await page.getByText('Row R1 is changed.').waitFor()
    await button(page, 'Text').focus()
    await page.keyboard.press('Enter')
    await page.locator('.cm-content').waitFor()
    await page.getByRole('tab', { name: 'crisis.yaml' }).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.className.includes('cm-content')")).toBe(true)
    await page.keyboard.press('Control+End')
    await page.keyboard.type('#')
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.className.includes('cm-content')")).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.className.includes('cm-content')")).toBe(false)
    expect(await page.locator('.cm-content').getAttribute('aria-label')).toBe('Text of crisis.yaml')
  })

  it('asks for a file that is missing, and says why a file cannot be opened', async () => {
    const { page } = await anew('#/minimal/record?particles=50')
    await bring(page, [given('crisis.yaml', WITH_CSV)], 'file')
    await page.getByText('names record.csv, which was not opened with it').waitFor()
    await page.locator('input[data-open=missing]').setInputFiles(given('other name.csv', CSV))
    await counted(page, 'No mistakes')
    await saved(page, 'No changes')
    const refuse = async (file: Given | string, says: string | RegExp): Promise<void> => {
      await page.locator('.masthead input[data-open=files]').first().setInputFiles(file)
      await page.getByRole('alert').filter({ hasText: says }).waitFor()
    }
    await refuse(
      given('latin.yaml', Buffer.from([0x61, 0x0a, 0xe9, 0x61])),
      'latin.yaml cannot be read: found the byte 0xe9 at offset 2 in line 2, column 1; expected text in UTF-8',
    )
    await refuse(given('table.csv', CSV), 'No crisis file found, but table.csv')
    await refuse(given('broken.zip', 'PK no'), 'broken.zip cannot be unpacked')
    writeFileSync(join(folder, 'large.yaml'), Buffer.alloc(16 * 1024 * 1024, 'a'))
    await refuse(join(folder, 'large.yaml'), 'large.yaml is too large: found 16.0 MB; expected at most 12.0 MB')
    await refuse(
      given('two.zip', zipSync({ 'a.yaml': strToU8(MINIMAL), 'b.yaml': strToU8(MINIMAL) })),
      'Which one is it?',
    )
    await page.getByRole('button', { name: 'b.yaml' }).click()
    await page.getByText('b.yaml is open.').waitFor()
  })

  it('is not harmed by what a stranger writes', async () => {
    const { page, complaints, asked } = await enter('#/minimal/record?particles=50')
    const script = '<img src=x onerror=alert(1)><script>alert(1)</script>'
    page.on('dialog', () => complaints.push('a script ran'))
    await bring(
      page,
      [
        given('crisis.yaml', WITH_CSV.replace('title: Minimal', `title: "${script}"`)),
        given('record.csv', CSV.replace('Two rockets, they say.', script)),
      ],
      'row',
    )
    await page.locator('.record-views').getByText('<script>').first().waitFor({ state: 'attached' })
    await page.evaluate("location.hash = '#/local/record?particles=50&edit=row&act=A1'")
    await page.getByLabel('Source 2').waitFor()
    expect(
      await page
        .locator('.row-form a')
        .evaluateAll((links) => links.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])),
    ).toEqual([['https://example.org/a', 'noopener noreferrer']])
    const lol = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefghi'].map((name, n) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[n]}`).join(',')}]`),
    ].join('\n')
    await bring(page, [given('laughs.yaml', `standoff: 1\n${lol}\n`)])
    await counted(page, /mistake/)
    await bring(page, [given('deep.yaml', `a: ${'['.repeat(20_000)}`)])
    await counted(page, '1 mistake')
    expect(complaints).toEqual([])
    expect(
      asked.filter((url) => !url.startsWith(served.url) && !url.startsWith('blob:') && !url.startsWith('data:')),
    ).toEqual([])
  })

  it('follows a file that changes on the disk, and asks before it takes changes out of view', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    let [version, disk] = [1, MINIMAL]
    await context.route('**/served/**', (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname.endsWith('index.json'))
        return route.fulfill({ json: { main: 'crisis.yaml', files: ['crisis.yaml'], version } })
      if (pathname.endsWith('events'))
        return route.fulfill({ contentType: 'text/event-stream', body: `retry: 50\ndata: ${version}\n\n` })
      return route.fulfill({ body: disk })
    })
    await page.goto(`${served.url}#/served/record?particles=50&edit=text`)
    await counted(page, 'No mistakes')
    ;[version, disk] = [2, MINIMAL.replace('title: Minimal', 'title: Second')]
    await page.getByText('changed on disk and was read again').waitFor()
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Second')
    await typeAt(page, 'title: Second', ', mine')
    await saved(page, 'Changed.')
    ;[version, disk] = [3, MINIMAL.replace('title: Minimal', 'title: Third')]
    await page.getByRole('button', { name: 'Read it again' }).click()
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Third')
    await saved(page, 'No changes')
    await button(page, 'Undo').click()
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Second, mine')
    await context.close()
  })

  it('is whole in Spanish, on a phone, in both themes', async () => {
    const { page } = await enter(`${FORM}&lang=es`, { viewport: { width: 360, height: 800 }, bypassCSP: true })
    for (const mode of ['Fila', 'Texto', 'Abrir y guardar']) {
      await button(page, mode).click()
      await page
        .locator(mode === 'Fila' ? '.row-form .fields' : mode === 'Texto' ? '.cm-content' : '.edit-files')
        .first()
        .waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await violations(page, colorScheme === 'light' ? undefined : COLOURS)).toEqual([])
      }
    }
    expect(
      await page
        .locator('.edit-panel')
        .evaluate((panel) =>
          [...panel.querySelectorAll('button, h2, summary, label')].map((one) => one.textContent).join(' '),
        ),
    ).not.toMatch(/\b(Save|Open|Row|File|Add|Undo)\b/)
  })

  /** Ends the page as a crash does: nothing of it hears of it. */
  const crash = async ({ page, context }: Visit): Promise<void> => {
    const session = await context.newCDPSession(page)
    const over = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => {})
    await over
  }
  /** Has the browser's storage these words in a draft? */
  const isKept = (page: Page, words: string): Promise<boolean> =>
    page.evaluate(
      (wanted) =>
        new Promise<boolean>((resolve) => {
          const asked = indexedDB.open('standoff')
          asked.onsuccess = () => {
            const all = asked.result.transaction('drafts').objectStore('drafts').getAll()
            all.onsuccess = () => {
              asked.result.close()
              resolve(JSON.stringify(all.result).includes(wanted))
            }
          }
        }),
      words,
    )
  /** The same address in another tab, which is the page that is open from now on. */
  const reopened = async ({ page, context }: Visit): Promise<Page> => {
    const again = await context.newPage()
    again.setDefaultTimeout(30_000)
    await again.goto(page.url())
    open = { ...open, page: again }
    return again
  }

  it('has what was typed into a file of the visitor when the page crashed', async () => {
    const one = await anew('#/minimal/record?particles=50')
    await bring(one.page, [given('crisis.yaml', WITH_CSV), given('record.csv', CSV)])
    await typeAt(one.page, 'title: Minimal', ', mine')
    await one.page.getByRole('tab', { name: 'record.csv' }).click()
    await typeAt(one.page, 'A2,', 'also mine')
    await saved(one.page, 'Changed. Kept in this browser')
    expect(await isKept(one.page, 'also mine')).toBe(true)
    await crash(one)
    const again = await reopened(one)
    await again.getByText(/^Your changes of/).waitFor()
    await expect.poll(() => text(again)).toContain('also mine')
    await again.getByRole('tab', { name: 'crisis.yaml' }).click()
    await expect.poll(() => text(again)).toContain('title: Minimal, mine')
    await saved(again, 'Changed.')
  })

  /** Types without a pause, by the page's own clock: a slow machine makes none either. */
  const typeOn = (page: Page): Promise<void> =>
    page.evaluate("void setInterval(() => document.execCommand('insertText', false, 'x'), 40)")

  it('keeps what is typed without a pause', async () => {
    const one = await anew(TEXT)
    await counted(one.page, 'No mistakes')
    await goTo(one.page, 'title: Minimal')
    await one.page.keyboard.type(', ')
    await typeOn(one.page)
    await expect.poll(() => isKept(one.page, 'Minimal, xxxx'), { timeout: 30_000 }).toBe(true)
    await crash(one)
    const again = await reopened(one)
    await again.getByText(/^Your changes of/).waitFor()
    await expect.poll(() => text(again)).toContain('Minimal, xxxx')
  })

  it('keeps what is typed into a form without a pause', async () => {
    const one = await anew(FORM)
    await one.page.getByLabel('Target').fill('half ')
    await typeOn(one.page)
    await expect.poll(() => isKept(one.page, 'half xxxx'), { timeout: 30_000 }).toBe(true)
    await crash(one)
    const again = await reopened(one)
    await again.getByText('did not apply is here again').waitFor()
    expect(await again.getByLabel('Target').inputValue()).toContain('half xxxx')
  })
})
