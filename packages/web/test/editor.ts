/** The editor as a visitor has it: files to bring, what it says, and typing into it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const crisis = (path: string): string => readFileSync(new URL(`../../../crises/${path}`, import.meta.url), 'utf8')
export const MINIMAL = crisis('minimal/crisis.yaml')
const HEAD = 'id,date,actor,action,place,killed,summary,source,mine'
export const WITH_CSV = `${MINIMAL.slice(0, MINIMAL.indexOf('record:'))}record:\n  file: record.csv\n`
export const CSV = `${HEAD}\r\nA1,2030-01-03,red-brigade,rocket_attack,base,0,"Two rockets, they say. [conf=H]",https://example.org/a ; javascript:alert(1),"odd ""x"""\r\nA2,2030-01-05,Northland,threat,,,"It's a threat",,\n`

export interface Given {
  name: string
  mimeType: string
  buffer: Buffer
}
export const given = (name: string, content: string | Uint8Array): Given => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

export const counted = (page: Page, text: string | RegExp) =>
  page.locator('.edit-count').filter({ hasText: text }).waitFor()
export const saved = (page: Page, text: string | RegExp) =>
  page.locator('.edit-saved').filter({ hasText: text }).waitFor()
export const text = async (page: Page): Promise<string> => (await page.locator('.cm-line').allInnerTexts()).join('\n')
export const button = (page: Page, name: string | RegExp) =>
  page.locator('.edit-panel').getByRole('button', { name, exact: typeof name === 'string' })
/** Closes what was said of files that were opened before. */
export const closeNotice = async (page: Page): Promise<void> => {
  const close = page.getByRole('button', { name: 'Close this message' })
  if (await close.isVisible()) await close.click()
}
/** Opens files as a visitor does, and the editor with them. */
export const bring = async (page: Page, files: Given[], mode = 'text'): Promise<void> => {
  await closeNotice(page)
  await page.locator('.masthead input[data-open=files]').first().setInputFiles(files)
  await page.getByText(`${files[0].name.replace('all.zip', 'crisis.yaml')} is open.`).waitFor()
  await page.evaluate(`location.hash = '#/local/record?particles=50&edit=${mode}'`)
  await page.locator('.edit-panel').waitFor()
}
/** Puts the cursor behind the end of a line of the text. */
export const goTo = async (page: Page, line: string): Promise<void> => {
  await page.locator('.cm-line', { hasText: line }).first().click()
  await page.keyboard.press('End')
}
export const typeAt = async (page: Page, line: string, words: string): Promise<void> => {
  await goTo(page, line)
  await page.keyboard.type(words)
}
