/** Taking in: what is dropped on the page or picked as a folder is opened, or refused in words. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  button,
  CSV,
  closeNotice,
  counted,
  type Given,
  given,
  MINIMAL,
  saved,
  text,
  typeAt,
  WITH_CSV,
} from './editor.js'
import { CHROMIUM, go, launch, type Served, serve, type Visit, visit } from './page.js'

const START = '#/minimal/record?particles=50&edit=text'
const DROPPED = MINIMAL.replace('title: Minimal', 'title: Dropped')

describe.skipIf(CHROMIUM === undefined)('the page takes in', () => {
  let browser: Browser
  let served: Served
  let open: Visit
  const root = mkdtempSync(join(tmpdir(), 'standoff-take-in-'))

  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launch(), serve()])
    open = await visit(browser, served, START)
    open.page.setDefaultTimeout(30_000)
  })
  beforeEach(async () => {
    await closeNotice(open.page)
    await go(open.page, START)
    await counted(open.page, 'No mistakes')
  })
  afterEach(() => expect(open.complaints).toEqual([]))
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    rmSync(root, { recursive: true })
  })

  /** A folder with such files in it. */
  const folderOf = (name: string, files: Readonly<Record<string, string>>): string => {
    const path = join(root, name)
    mkdirSync(path)
    for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content)
    return path
  }
  /** Lets go of files over an element, as a hand does. */
  const drop = async (page: Page, files: readonly Given[], over = 'main'): Promise<void> => {
    const dataTransfer = await page.evaluateHandle(
      (all) => {
        const data = new DataTransfer()
        for (const { name, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name))
        return data
      },
      files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
    )
    for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(over, type, { dataTransfer })
  }
  /** The browser's own drop of what lies at a path: the one way to bring a folder. */
  const dropPath = async ({ page, context }: Visit, path: string): Promise<void> => {
    const session = await context.newCDPSession(page)
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 400,
        y: 500,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      })
  }
  const isOpen = async (page: Page, file: string, title: string): Promise<void> => {
    await page.getByText(`${file} is open.`).waitFor()
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain(title)
    expect(page.url()).toContain('#/local/record')
    await go(page, '#/local/record?particles=50')
  }
  const edit = (page: Page, mode: string): Promise<unknown> =>
    page.evaluate(`location.hash = '#/local/record?particles=50&edit=${mode}'`)
  /** Files that can be edited; a folder lists its own in no order. */
  const tabs = async (page: Page): Promise<string[]> => (await page.getByRole('tab').allInnerTexts()).sort()
  /** It says why not, and what was open is still there. */
  const isRefused = async (page: Page, says: string | RegExp): Promise<void> => {
    await page.getByRole('alert').filter({ hasText: says }).waitFor()
    expect(page.url()).toContain('#/minimal/record')
    await expect.poll(() => page.title()).toContain('Minimal')
    await expect.poll(() => text(page)).toContain('title: Minimal\n')
    await saved(page, 'No changes')
  }

  it('a crisis file dropped on the page', async () => {
    const { page } = open
    await drop(page, [given('mine.yaml', DROPPED)])
    await isOpen(page, 'mine.yaml', 'Dropped')
  })

  it('a crisis file dropped on the editor, and none of it as text', async () => {
    const { page } = open
    await drop(page, [given('mine.yaml', DROPPED)], '.cm-content')
    await isOpen(page, 'mine.yaml', 'Dropped')
    await go(page, START)
    await expect.poll(() => text(page)).toContain('title: Minimal\n')
    await saved(page, 'No changes')
  })

  it('a crisis dropped together with its CSV files, in whatever order', async () => {
    const { page } = open
    await drop(page, [given('record.csv', CSV), given('picture.png', 'no text'), given('crisis.yaml', WITH_CSV)])
    await isOpen(page, 'crisis.yaml', 'Minimal')
    await page.getByText('Not taken along: picture.png').waitFor()
    await edit(page, 'text')
    await counted(page, 'No mistakes')
    expect(await tabs(page)).toEqual(['crisis.yaml', 'record.csv'])
    await page.locator('.record-views').getByText('Two rockets, they say.').first().waitFor({ state: 'attached' })
  })

  it('a ZIP archive that is dropped', async () => {
    const { page } = open
    await drop(page, [
      given('all.zip', zipSync({ 'in/crisis.yaml': strToU8(WITH_CSV), 'in/record.csv': strToU8(CSV) })),
    ])
    await isOpen(page, 'crisis.yaml', 'Minimal')
    await edit(page, 'text')
    await counted(page, 'No mistakes')
    expect(await tabs(page)).toEqual(['crisis.yaml', 'record.csv'])
  })

  it('a folder that is dropped, with the folders in it', async () => {
    const { page } = open
    const path = folderOf('dropped', { 'crisis.yaml': DROPPED, 'README.md': 'words' })
    mkdirSync(join(path, 'more'))
    writeFileSync(join(path, 'more', 'table.csv'), CSV)
    // The browser lets a drop go by while it is drawing: whoever drops tries again.
    for (let tries = 0; tries < 5; tries++) {
      await dropPath(open, path)
      const opened = expect.poll(() => page.title(), { timeout: 6000 }).toContain('Dropped')
      if (
        await opened.then(
          () => true,
          () => false,
        )
      )
        break
    }
    await isOpen(page, 'crisis.yaml', 'Dropped')
    await edit(page, 'file')
    await expect
      .poll(() => page.locator('.edit-files li strong').allInnerTexts())
      .toEqual(expect.arrayContaining(['crisis.yaml', 'README.md', 'more/table.csv']))
  })

  it.each([
    ['a table alone', [given('table.csv', CSV)], 'No crisis file found, but table.csv'],
    [
      'the export of a data set',
      [given('events.csv', 'event_id_cnty,event_date,event_type,actor1\nNOR1,2030-01-03,Battles,Army\n')],
      'standoff import acled events.csv',
    ],
    [
      'a picture',
      [given('picture.png', new Uint8Array([137, 80, 78, 71, 0, 255]))],
      'No crisis file found, but picture.png',
    ],
    ['what is no text', [given('latin.yaml', new Uint8Array([0x61, 0x0a, 0xe9, 0x61]))], 'latin.yaml cannot be read'],
    [
      'an archive without a crisis',
      [given('all.zip', zipSync({ 'notes.txt': strToU8('x') }))],
      'No crisis file found, but notes.txt',
    ],
    ['a broken archive', [given('broken.zip', 'PK no')], 'broken.zip cannot be unpacked'],
  ] as [string, Given[], string][])('not %s, and says so; what was open stays', async (_, files, says) => {
    await drop(open.page, files)
    await isRefused(open.page, says)
  })

  it('a file over changes that were not saved, and has them again with the crisis that they belong to', async () => {
    const { page } = open
    await typeAt(page, 'title: Minimal', ', changed')
    await drop(page, [given('mine.yaml', DROPPED)])
    await isOpen(page, 'mine.yaml', 'Dropped')
    await go(page, START)
    await page.getByText(/^Your changes of/).waitFor()
    await expect.poll(() => page.title(), { timeout: 30_000 }).toContain('Minimal, changed')
    await page.getByRole('button', { name: 'Discard', exact: true }).click()
    await saved(page, 'No changes')
  })

  const pick = async (page: Page, path: string): Promise<void> => {
    await button(page, 'Open and save').click()
    await page.locator('input[data-open=folder]').setInputFiles(path)
  }

  it('a folder that is picked, whole', async () => {
    const { page } = open
    await pick(page, fileURLToPath(new URL('../../../crises/tower22', import.meta.url)))
    await isOpen(page, 'crisis.yaml', 'Tower 22')
    await edit(page, 'text')
    await counted(page, 'No mistakes')
    expect(await tabs(page)).toEqual(['crisis.yaml', 'record.csv', 'totals.csv'])
  })

  it('no folder without a crisis file, and says so; what was open stays', async () => {
    const { page } = open
    await pick(page, folderOf('no-crisis', { 'notes.txt': 'x', 'table.csv': CSV, 'picture.png': 'x' }))
    await page
      .getByRole('alert')
      .filter({ hasText: /No crisis file found, but .*notes\.txt/ })
      .waitFor()
    await button(page, 'Text').click()
    await isRefused(page, /No crisis file found/)
  })
})
