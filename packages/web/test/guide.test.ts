/** The guided reading as visitors have it. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, go, launch, type Served, serve, type Visit, violations, visit } from './page.js'

const NOW = '.step:not(.kept)'

/** Waits until the step on view has its answer to the levers as they stand. */
const answered = async (page: Page): Promise<string> => {
  const answer = page.locator(`${NOW} .answer[aria-busy="false"]`)
  await answer.waitFor({ timeout: 30_000 })
  return answer.innerText()
}
const slide = (page: Page, name: RegExp, value: number): Promise<void> =>
  page.locator(NOW).getByRole('slider', { name }).fill(String(value))
const heading = (page: Page, n: number): Promise<void> => page.locator(`${NOW} #step-${n}`).waitFor()
const here = (page: Page): Promise<string> => page.evaluate('location.hash')
const becomes = (page: Page, part: string): Promise<void> =>
  expect.poll(() => here(page), { timeout: 20_000 }).toContain(part)
const says = (page: Page, text: RegExp): Promise<void> =>
  page.locator(`${NOW} .answer`).filter({ hasText: text }).waitFor()
const focused = (page: Page, step: number): Promise<void> => page.locator(`#step-${step}:focus`).waitFor()
const at = (step: number, more = ''): string => `#/tower22/guide?particles=50&step=${step}${more}`

describe.skipIf(CHROMIUM === undefined)('the guided reading', () => {
  let served: Served
  let browser: Browser
  /** Gone through as by a visitor, from step to step. */
  let open: Visit
  const complaints: string[] = []
  /** Another visitor, for as long as it takes. */
  const enter = async (hash: string, look: (page: Page) => Promise<void>): Promise<void> => {
    const made = await visit(browser, served, hash)
    await look(made.page)
    complaints.push(...made.complaints)
    await made.context.close()
  }
  const show = async (hash: string): Promise<Page> => {
    await go(open.page, hash)
    return open.page
  }
  beforeAll(async () => {
    served = await serve()
    browser = await launch()
    open = await visit(browser, served, at(1))
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  test('meets a newcomer with its first step, says what it is and is not, and leads to the record', async () => {
    await enter('', async (page) => {
      await heading(page, 1)
      expect(await page.locator('.opening').innerText()).toMatch(/takes no side.*no prophecy/s)
      expect(await answered(page)).toMatch(/was it meant to kill\?/)
      await page.getByRole('link', { name: 'Skip to the record' }).click()
      await becomes(page, '#/tower22/record')
    })
  })

  test('answers a lever at once, keeps it in the address, and a link gives the same view', async () => {
    const page = await show(at(1))
    const before = await answered(page)
    await slide(page, /People killed/, 0)
    await says(page, /hurt nobody/)
    const after = await answered(page)
    expect(after).not.toBe(before)
    expect(after).toMatch(/hurt nobody/)
    await becomes(page, 'killed=0')
    await enter(await here(page), async (same) => expect(await answered(same)).toBe(after))
  })

  test('goes through its steps by button and by keyboard, with the focus on the heading, but not from within a control', async () => {
    const page = await show(at(1))
    await answered(page)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await focused(page, 2)
    await page.keyboard.press('ArrowRight')
    await focused(page, 3)
    await page.keyboard.press('ArrowLeft')
    await focused(page, 2)
    const slider = page.locator(NOW).getByRole('slider').first()
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await becomes(page, 'control=0.8')
    expect(await here(page)).toContain('step=2')
    await page.goBack()
    await page.goBack()
    await heading(page, 2)
  })

  test('every step names its row of the record, a question, and notes for a teacher', async () => {
    const page = await show(at(1))
    for (let step = 1; step <= 6; step++) {
      await heading(page, step)
      await answered(page)
      const section = page.locator(NOW)
      expect(await section.getByRole('link', { name: /^Row O23-/ }).count()).toBeGreaterThan(0)
      expect(await section.getByRole('heading', { name: 'To discuss' }).count()).toBe(1)
      expect(await section.getByText('For the teacher').count()).toBe(1)
      expect((await section.locator('.prose').innerText()).split(/\s+/).length).toBeLessThanOrEqual(90)
      await page.getByRole('button', { name: 'Next', exact: true }).click()
    }
    await heading(page, 7)
  })

  test('the sandbox compares with the file and takes the changes into the rooms', async () => {
    const page = await show(at(7))
    expect(await answered(page)).toMatch(/Nothing is moved yet/)
    await slide(page, /How often the groups attack/, 2)
    await says(page, /beyond simulation error/)
    expect(await answered(page)).toMatch(/attacks by the groups a week from/)
    const link = await page.getByRole('link', { name: 'the outlook' }).getAttribute('href')
    expect(decodeURIComponent(link ?? '')).toContain('set.ties.nujaba.parameters.ownRate')
  })

  test('every change of the sandbox stands alone in its sentence, and only the last look is said aloud', async () => {
    const page = await show(at(7, '&drive=2'))
    const first = await answered(page)
    expect(first).toMatch(/people killed at the four weak posts from|US strikes that are large or on a leader from/)
    expect(first).not.toMatch(/of these/)
    const status = page.locator(`${NOW} [role="status"]`)
    expect(await page.locator(`${NOW} .answer[aria-live]`).count()).toBe(0)
    if (!first.includes('2,000 runs')) expect(await status.textContent()).toBe('')
    await says(page, /In 2,000 runs/)
    expect(await status.textContent()).toBe(await page.locator(`${NOW} .answer`).textContent())
  })

  test('the sandbox calls no luck an effect, and no change what looks like none', async () => {
    const page = await show(at(7, '&delay=0.5'))
    await says(page, /In 2,000 runs, what you moved changes nothing by more than simulation error would explain/)
    await slide(page, /How often the groups attack/, 1.25)
    await says(page, /In 2,000 runs.*: /)
    const answer = await answered(page)
    expect([...answer.matchAll(/from ([\d.%]+) to ([\d.%]+\b)/g)].length).toBeGreaterThan(0)
    for (const [, before, after] of answer.matchAll(/from ([\d.]+)%? to (\d+(?:\.\d+)?)/g))
      expect(after).not.toBe(before)
  })

  test.each([
    [2, 'control=0.3', /^Row O23-148/, '#/tower22/record'],
    [2, 'control=0.3', /^How O23-134/, '#/tower22/readings'],
    [7, 'cover=0.2', /^the outlook/, '#/tower22/outlook'],
  ])('step %i with %s is there again after a visit to another room', async (step, lever, link, elsewhere) => {
    const page = await show(at(step, `&${lever}`))
    await answered(page)
    await page.locator(NOW).getByRole('link', { name: link }).click()
    await becomes(page, elsewhere)
    await page.getByRole('navigation').getByRole('link', { name: 'Guided reading' }).click()
    await heading(page, step)
    expect(await here(page)).toContain(lever)
  })

  test('says nothing of a study that it does not show, and hands out a link to its view', async () => {
    const page = await show(at(3))
    await answered(page)
    expect(await page.locator('.strip .status.visually-hidden[inert]').count()).toBe(1)
    expect(await page.locator('.strip > button').allInnerTexts()).toEqual(['Copy link to this view'])
  })

  test.each([
    [1, 'killed=3', /for “All evidence, from one in four”: .* for “All evidence, from three in four”: /s],
    [2, 'control=0.05', /allowing it: almost no chance \(/],
    [
      3,
      '',
      /kills \d\.\d \(\d\.\d to \d\.\d\) on average; in US eyes, that it was meant to kill: (?:unlikely|a roughly even chance|likely) \(/,
    ],
  ])('step %i with %s answers in whole sentences', async (step, lever, sentence) => {
    const page = await show(at(step, `&${lever}`))
    expect(await answered(page)).toMatch(sentence)
  })

  test('opens Tower 22 where another crisis is in the address', async () => {
    await enter('#/minimal/guide?particles=50&step=4', async (page) => {
      await becomes(page, '#/tower22/guide')
      await heading(page, 4)
      expect(await answered(page)).toMatch(/killed 3 people/)
    })
  })

  test('prints its six steps one after another', async () => {
    const page = await show(at(2))
    await answered(page)
    await expect.poll(() => page.locator('.step .answer[aria-busy="false"]').count(), { timeout: 20_000 }).toBe(6)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.step h2:visible').count()).toBe(6)
    expect(await page.locator('.step figure svg:visible').count()).toBeGreaterThanOrEqual(6)
    await page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(await page.locator('.teacher:visible').count()).toBe(0)
    expect(await page.locator('.write:visible').count()).toBe(6)
    expect(
      await page
        .locator('.step .rows .said:visible')
        .filter({ hasText: '28 January 2024: First US combat deaths' })
        .count(),
    ).toBeGreaterThan(0)
    const widths = await page
      .locator('.step figure svg')
      .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute('width')))
    expect(new Set(widths)).toEqual(new Set(['680']))
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate("dispatchEvent(new Event('afterprint'))")
    await expect.poll(() => page.locator(`${NOW} figure svg`).first().getAttribute('width')).not.toBe('680')
  })

  test.each([
    ['Print for the class', 0],
    ["Print with the teacher's notes", 6],
  ])('%s: %i notes for a teacher on paper', async (name, notes) => {
    const page = await show(at(1))
    await answered(page)
    // What a browser does while it prints.
    await page.evaluate(
      "window.onPaper = null; window.print = () => { dispatchEvent(new Event('beforeprint')); window.onPaper = [document.documentElement.classList.contains('with-notes'), document.querySelectorAll('details.teacher[open]').length]; dispatchEvent(new Event('afterprint')) }",
    )
    await page.getByRole('button', { name }).click()
    await expect.poll(() => page.evaluate('window.onPaper'), { timeout: 20_000 }).toEqual([notes > 0, notes])
    expect(await page.locator('details.teacher[open], html.with-notes').count()).toBe(0)
  })

  describe('is looked at', () => {
    let seen: Visit
    beforeAll(async () => {
      seen = await visit(browser, served, at(1), { bypassCSP: true })
    })
    afterAll(async () => {
      complaints.push(...seen.complaints)
      await seen.context.close()
    })

    test.each([
      ['light', 1],
      ['light', 3],
      ['dark', 2],
      ['dark', 7],
    ] as const)('axe finds nothing: %s, step %i', async (colorScheme, step) => {
      const { page } = seen
      await page.emulateMedia({ colorScheme })
      await go(page, at(step))
      await answered(page)
      expect(await violations(page)).toEqual([])
    })

    test('fits 360 px in Spanish, without an English key', async () => {
      const { page } = seen
      await page.setViewportSize({ width: 360, height: 800 })
      await go(page, at(1, '&lang=es'))
      for (let step = 1; step <= 7; step++) {
        await heading(page, step)
        await page.getByRole('button', { name: 'Siguiente' }).waitFor()
        await answered(page)
        await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        expect(
          await page.locator(`${NOW} :is(.prose, .answer, figcaption, legend, .lever)`).allInnerTexts(),
        ).not.toContainEqual(expect.stringMatching(/\b(the|killed|undefined|NaN)\b/))
        if (step < 7) await page.getByRole('button', { name: 'Siguiente' }).click()
      }
    })
  })

  test('nothing complains', () => {
    expect([...complaints, ...open.complaints]).toEqual([])
  })
})
