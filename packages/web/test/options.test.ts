/** The room "options": what visitors see and can do, and that what is computed in parts is what is computed at once. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Crisis, compare, loadCrisis, stand } from '@standoff/core'
import { dayOf, digitsFor, isClear, isNothing } from '@standoff/core/kernel'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sense } from '../src/rooms/options/differences.js'
import { formatScenario, parseScenario, scenariosOf, toggled, withScenario } from '../src/rooms/options/scenarios.js'
import { evenly, rangeIn, sweptOf } from '../src/rooms/options/swept.js'
import { changesOf } from '../src/rooms/options/value-at.js'
import { en } from '../src/strings/en/index.js'
import { es } from '../src/strings/es/index.js'
import { fewAtOnce, GivenUp, inParts } from '../src/work/in-parts.js'
import { CHROMIUM, COLOURS, computed, go, launch, type Served, serve, type Visit, violations, visit } from './page.js'

function crisisOf(id: string): Crisis {
  const file = (name: string): string =>
    readFileSync(fileURLToPath(new URL(`../../../crises/${id}/${name}`, import.meta.url)), 'utf8')
  const { crisis } = loadCrisis({ name: 'crisis.yaml', text: file('crisis.yaml'), readText: file })
  if (crisis === undefined) throw new Error(`${id} has errors`)
  return crisis
}

describe('scenarios of the address', () => {
  it.each([
    'lean-on-patron',
    'a+b',
    'a@2024-01-28+b',
    'a@2024-01-28..2024-02-10',
    'a@..2024-02-10',
    'a@2024-01-28+b@..deaths:us',
    'a@..attacks',
  ])('%s is what it is put together as', (text) => {
    expect(formatScenario(parseScenario(text))).toBe(text)
  })
  it('an empty scenario keeps its place, and the last ones are not told', () => {
    expect(withScenario('a,b', 0, '')).toBe(',b')
    expect(scenariosOf(',b')).toEqual(['', 'b'])
    expect(withScenario(',b', 1, '')).toBe('')
    expect(withScenario('a', 2, 'c')).toBe('a,,c')
  })
  it('a measure switched on twice is off, and its event goes with the last', () => {
    const once = toggled({ parts: [], event: '' }, 'a')
    expect(formatScenario(once)).toBe('a')
    expect(toggled({ ...once, event: 'deaths' }, 'a')).toEqual({ parts: [], event: '' })
  })
})

describe('differences', () => {
  it('exactly nothing is not the same as not standing out', () => {
    expect(isNothing({ difference: 0, standardError: 0 })).toBe(true)
    expect(isNothing({ difference: 0, standardError: 0.1 })).toBe(false)
    expect(isClear({ difference: 0.1, standardError: 0.1 }, 1)).toBe(false)
    expect(isClear({ difference: -0.3, standardError: 0.1 }, 1)).toBe(true)
  })
  it('fewer settlements and more people killed are worse; of a withdrawal nobody says', () => {
    expect(sense({ difference: -1, worse: false })).toBe('worse')
    expect(sense({ difference: 1, worse: true })).toBe('worse')
    expect(sense({ difference: 1, worse: null })).toBe('neither')
  })
  it('large numbers have no decimals', () => expect([digitsFor(120), digitsFor(12), digitsFor(0.2)]).toEqual([0, 1, 2]))
})

describe('what a measure changes', () => {
  const tower = crisisOf('tower22')
  it('is shown beside what it is now, also where the file is silent', () => {
    const [control] = changesOf(tower, 'lean-on-patron')
    expect(control.path).toBe('ties.kataib-hezbollah.parameters.control')
    expect([control.now.kind, control.after.kind]).toEqual(['believed', 'believed'])
    const [weight] = changesOf(tower, 'answer-short')
    expect(weight.now.kind).toBe('number')
    expect(weight.after).toEqual({ kind: 'number', value: 0.05 })
  })
  it('every measure of every shipped crisis has a value before and after', () => {
    const unset: string[] = []
    for (const id of ['tower22', 'ain-al-asad', 'minimal']) {
      const crisis = crisisOf(id)
      for (const measure of Object.keys(crisis.file.measures))
        for (const change of changesOf(crisis, measure))
          if (change.now.kind === 'none' || change.after.kind === 'none') unset.push(change.path)
    }
    // An option without a message has none: that is said, not left open.
    expect(unset.filter((path) => !path.endsWith('.message'))).toEqual([])
  })
  it('values that may be swept have a range, and all paths are of the file', () => {
    const all = sweptOf(tower)
    expect(all.find(({ key }) => key === 'ties.*.parameters.control')).toMatchObject({
      from: 0,
      to: 1,
      paths: [
        'ties.kataib-hezbollah.parameters.control',
        'ties.nujaba.parameters.control',
        'ties.other-groups.parameters.control',
      ],
    })
    for (const { from, to } of all) expect(from).toBeLessThan(to)
    expect(rangeIn('0.2..0.4', all[0])).toEqual({ from: 0.2, to: 0.4 })
    expect(rangeIn('4..2', { from: 0, to: 1 })).toEqual({ from: 0, to: 1 })
    expect(evenly(0, 1, 5)).toEqual([0, 0.25, 0.5, 0.75, 1])
  })
})

describe('computed in parts', () => {
  it('worlds run a few at a time give the same bits as all at once', async () => {
    const crisis = crisisOf('minimal')
    const options = {
      asOf: '2030-01-03',
      particles: 100,
      seed: 1n,
      runs: 24,
      measures: [
        'more-air-defence',
        ...['04', '06', '08', '10', '12'].map((day) => `more-air-defence@2030-01-${day}..2030-02-01`),
      ],
    }
    const standing = await stand(crisis, options, dayOf(crisis.file.window.until))
    const told: number[] = []
    const parted = await compare(
      crisis,
      options,
      inParts(standing, async (done) => told.push(done) > 0),
    )
    expect(parted).toEqual(await compare(crisis, options, standing))
    expect(told).toEqual([0, 4, 6])
  })
  it('stops between two parts where it is given up', async () => {
    const crisis = crisisOf('minimal')
    const options = {
      asOf: '2030-01-03',
      particles: 100,
      seed: 1n,
      runs: 16,
      measures: Array.from({ length: 6 }, () => 'more-air-defence'),
    }
    const standing = await stand(crisis, options, dayOf(crisis.file.window.until))
    await expect(
      compare(
        crisis,
        options,
        inParts(standing, async (done) => done < 4),
      ),
    ).rejects.toThrow(GivenUp)
  })
  it('tasks in line are not begun once it is over', async () => {
    let [begun, isOver] = [0, false]
    const evaluate = fewAtOnce(
      async () => {
        begun += 1
        isOver = true
        return new Float64Array(0)
      },
      1,
      () => isOver,
    )
    const all = await Promise.allSettled([1, 2, 3].map(() => evaluate({} as Parameters<typeof evaluate>[0])))
    expect(begun).toBe(1)
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })
})

describe.skipIf(CHROMIUM === undefined)('the room', () => {
  let browser: Browser
  let served: Served
  let open: Visit
  const show = async (more: string, crisis = 'tower22'): Promise<Page> => {
    await go(open.page, `#/${crisis}/options?particles=150&seed=2${more}`)
    return open.page
  }
  /** The last answer is there, and no longer the preview from fewer particles. */
  const ready = async (page: Page): Promise<unknown> => {
    await page.locator('#measures svg').waitFor({ timeout: 60_000 })
    return page
      .locator('.how-made')
      .filter({ hasText: /\b150 part/ })
      .waitFor({ timeout: 60_000 })
  }
  /** Scenarios of the address have been computed. */
  const together = async (page: Page): Promise<unknown> => {
    await ready(page)
    return page.waitForFunction(
      "document.querySelector('.side-by-side table') !== null && !document.querySelector('.side-by-side table').innerText.includes('\u2026')",
      undefined,
      { timeout: 60_000 },
    )
  }
  const hashOf = (page: Page): Promise<string> => page.evaluate('location.hash')
  beforeAll(async () => {
    browser = await launch()
    served = await serve()
    open = await visit(browser, served, '#/tower22/options?particles=150&seed=2', { bypassCSP: true })
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  it('answers first, is honest about what does not stand out, and tells from how much', async () => {
    const { page, complaints } = open
    await ready(page)
    const answer = await page.locator('.answer').innerText()
    expect(answer).toMatch(/^From where things stood on 27 January 2024, /)
    expect(answer).toMatch(/the chance of war, if nothing changes, is .*(almost no chance|unlikely|likely)/)
    expect(await page.locator('.confidence').innerText()).toMatch(/^Confidence is low/)
    expect(await page.locator('#measures svg').getAttribute('aria-label')).toContain('simulation error')
    expect(await page.locator('#measures figcaption').innerText()).toMatch(/differences drawn/)
    expect(complaints).toEqual([])
  })

  it('puts measures together by keyboard, and a link gives the same view', async () => {
    const { page } = open
    await ready(page)
    await page.getByRole('checkbox', { name: 'Others lean on Iran to rein in the groups' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: 'Shelters and early alarms' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Add scenario B' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'Thin out the exposed posts' }).focus()
    await page.keyboard.press('Space')
    await page
      .getByLabel('All of it ends')
      .selectOption({ label: 'when people are killed on the side of United States' })
    await page.getByLabel('Show').selectOption('attacks')
    await page.waitForFunction("decodeURIComponent(location.hash).includes('metric=attacks')")
    await together(page)
    expect(await page.locator('.plate [role=status]').innerText()).toBe('3 measures on; compared.')
    expect(decodeURIComponent(await hashOf(page))).toContain('m=lean-on-patron+harden,thin-out@..deaths:us')
    const told = await page.locator('.side-by-side').innerText()
    const other = await visit(browser, served, await hashOf(page), { bypassCSP: true })
    await together(other.page)
    expect(await other.page.locator('.side-by-side').innerText()).toBe(told)
    expect(await other.page.getByLabel('Show').inputValue()).toBe('attacks')
    expect(await other.page.getByRole('checkbox', { name: 'Thin out the exposed posts' }).isChecked()).toBe(true)
    await other.context.close()
  })

  it('a measure that is over before the day changes exactly nothing, and says so', async () => {
    const page = await show('&m=thin-out@2023-11-01..2023-12-01')
    await ready(page)
    await together(page)
    const cells = await page.locator('.side-by-side tbody td:nth-child(3)').allInnerTexts()
    expect(new Set(cells)).toEqual(new Set(['0: it changes nothing', '0']))
  })

  it("shows what is wrong with a scenario in core's words", async () => {
    const page = await show('&m=lean-on-patrn')
    await page.getByRole('alert').filter({ hasText: 'did you mean lean-on-patron' }).waitFor()
  })

  it('starts a test by hand, keeps its answer, and drops it with another study', async () => {
    const page = await show('&asOf=2023-10-20&tn=1')
    await computed(page, 150)
    await ready(page)
    await page.getByRole('button', { name: 'Where does the advice reverse?' }).click()
    expect(await page.locator('.go .note').innerText()).toMatch(/^about \d+ s on this machine$/)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.locator('.test .result #regret svg').waitFor({ timeout: 60_000 })
    expect(await page.locator('.test .result').innerText()).toMatch(
      /From \d+ cases of 8 runs for each choice, on 150 particles\./,
    )
    await page.getByRole('button', { name: 'From which value on does it work?' }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.locator('.test .result #sweep svg').waitFor({ timeout: 60_000 })
    expect(await page.locator('#regret svg').count()).toBe(1)
    await page.waitForFunction("decodeURIComponent(location.hash).includes('test=stress,sweep')")
    await page.getByLabel('Seed').fill('3')
    await page.waitForFunction("document.querySelector('.test .result') === null")
    expect(open.complaints).toEqual([])
  })

  it('hands the numbers over as CSV, with scenarios, and the command that gives the same', async () => {
    const page = await show('&m=more-air-defence@2030-02-01', 'minimal')
    await computed(page, 150)
    await ready(page)
    await together(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Numbers as CSV' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(lines[0]).toMatch(/^scenario,measures,name,metric,unit,more_is_worse,without,with,change,/)
    expect(lines.some((line) => line.startsWith('A,more-air-defence@2030-02-01,'))).toBe(true)
    expect(await page.locator('.hand-over pre').innerText()).toMatch(
      /--measures more-air-defence,more-air-defence@2030-02-01$/,
    )
  })

  it('a test that is stopped says so, and can be started again', async () => {
    const page = await show('&test=screening&ts=2', 'minimal')
    await ready(page)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.locator('.go progress').waitFor({ timeout: 30_000 })
    await page.locator('.go').getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  })

  it('has nothing that axe objects to, in light and in dark', async () => {
    const page = await show(
      '&m=more-air-defence&why=more-air-defence&how=A&test=counterfactual,stress,sweep,screening&metric=attacks&tn=1',
      'minimal',
    )
    await ready(page)
    await together(page)
    for (const place of [1, 2]) await page.locator('.go button').nth(place).click()
    await page.locator('#sweep svg').waitFor({ timeout: 60_000 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect({ colorScheme, found: await violations(page, colorScheme === 'light' ? undefined : COLOURS) }).toEqual({
        colorScheme,
        found: [],
      })
    }
  })

  it('speaks Spanish throughout, fits 360 px, and reads from right to left without breaking', async () => {
    const page = await show(
      '&lang=es&m=more-air-defence&why=more-air-defence&how=A&test=counterfactual,stress,sweep,screening',
      'minimal',
    )
    await page.setViewportSize({ width: 360, height: 740 })
    await page.getByRole('heading', { name: es.options.title }).first().waitFor()
    await ready(page)
    await together(page)
    const text = await page.locator('main').innerText()
    for (const word of differing(en.options, es.options)) expect(text).not.toContain(word)
    await expect.poll(() => page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.evaluate("document.documentElement.dir = 'rtl'")
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.evaluate("document.documentElement.dir = 'ltr'")
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('says what to do where the window has ended, and where the file has no measures', async () => {
    const page = await show('&asOf=2020-03-14', 'ain-al-asad')
    await page
      .locator('.answer')
      .filter({ hasText: 'the window of this file ends on 14 March 2020' })
      .waitFor({ timeout: 60_000 })
    await page.route('**/crises/minimal/crisis.yaml', async (route) => {
      const text = await (await route.fetch()).text()
      await route.fulfill({ body: text.replace(/^measures:[\s\S]*?\n(?=\n)/m, '') })
    })
    await show('', 'minimal')
    await page.locator('.answer').filter({ hasText: 'This file names no measures' }).waitFor({ timeout: 60_000 })
  })

  it('complains of nothing', () => expect(open.complaints).toEqual([]))
})

/** English texts of some length that Spanish has otherwise. */
function differing(english: unknown, spanish: unknown): string[] {
  if (typeof english === 'string') return english !== spanish && english.length > 8 ? [english] : []
  if (typeof english !== 'object' || english === null) return []
  return Object.keys(english).flatMap((key) =>
    differing((english as Record<string, unknown>)[key], (spanish as Record<string, unknown>)[key]),
  )
}
