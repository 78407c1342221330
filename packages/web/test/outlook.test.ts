/**
 * The outlook: the answer in words, single runs before any band, and from any part of a picture to a run told day by
 * day.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHROMIUM, COLOURS, computed, go, launch, type Served, serve, type Visit, violations, visit } from './page.js'

const FEW = 'particles=150'
/**
 * Runaway and withdrawal are made likelier than the file has them, so that runs of every kind are among so few with
 * almost any seed.
 */
const LIKELIER =
  'set.parameters.runawayRate=20&set.parameters.runawayFloor=0.15&set.parties.iraq.parameters.evictionRate=0.005&set.parties.iraq.parameters.evictionThreshold=0.95'
const ROOM = `#/tower22/outlook?${FEW}&seed=11&${LIKELIER}`

/** Words of the open panel, account and all; also of days that are out of view and so not drawn. */
async function told(page: Page): Promise<string> {
  await page.locator('.account .days').waitFor()
  return (await page.locator('.runs-panel').textContent()) ?? ''
}

/** Opens the reasons of the first decision in an account without attacks. */
async function openWhy(page: Page): Promise<void> {
  await page.locator('.account .days summary').first().click()
  await page.getByRole('region', { name: 'What it weighed' }).first().waitFor()
}

/** The run in the open panel: the words above it, and the sentences of each day. */
interface Account {
  words: string
  days: { day: number; lines: string[] }[]
}

const dayIn = (text: string): number => Date.parse(`${text} UTC`) / 86_400_000

async function account(page: Page): Promise<Account> {
  await page.locator('.account .days').waitFor()
  const days = await page.locator('.account .day').evaluateAll((all) =>
    all.map((day) => ({
      date: day.querySelector('h6')?.textContent ?? '',
      lines: [...day.querySelectorAll('li > span[lang=en]')].map((line) => line.textContent ?? ''),
    })),
  )
  return {
    words: await page.locator('.account > p').first().innerText(),
    days: days.map(({ date, lines }) => ({ day: dayIn(date), lines })),
  }
}

const linesOf = ({ days }: Account): string[] => days.flatMap(({ lines }) => lines)
const has = (pattern: RegExp) => (run: Account) => linesOf(run).some((line) => pattern.test(line))
const ends = (pattern: RegExp) => (run: Account) => pattern.test(linesOf(run).at(-1) ?? '')
const attacksFrom = ({ days }: Account, from: number, until: number): number =>
  days
    .flatMap(({ day, lines }) => (day >= from && day <= until ? lines : []))
    .filter((line) => line.startsWith('Attack by ')).length

/** Does the run have as many attacks in the week as the heading says? */
function hasWeek(run: Account, heading: string): boolean {
  const [, low, , high, orMore, from] =
    /^Runs with (\d+)( to (\d+)| (or more))? attacks in the week from (.+)$/.exec(heading) ?? []
  const attacks = attacksFrom(run, dayIn(from), dayIn(from) + 6)
  return attacks >= Number(low) && (orMore !== undefined || attacks <= Number(high ?? low))
}

/** Has the run no attack in the week that the heading names? */
const isQuiet = (run: Account, heading: string): boolean => {
  const from = dayIn(heading.replace(/^.* from /, ''))
  return attacksFrom(run, from, from + 6) === 0
}

/** Every kind of part, its heading, and what each run must tell. */
const PARTS: readonly [
  name: string,
  part: string,
  heading: RegExp,
  tells: (run: Account, heading: string) => boolean,
][] = [
  [
    'the ending standoff',
    '#endings .part[aria-label^="The standoff"]',
    /the standoff goes on/,
    ends(/Neither war nor settlement nor withdrawal: a standoff/),
  ],
  [
    'the ending war',
    '#endings .part[aria-label^="War"]',
    /end in war/,
    ends(/^War(, chosen by| by accident| by runaway)/),
  ],
  [
    'the ending settlement',
    '#endings .part[aria-label^="A settlement"]',
    /end in a settlement/,
    ends(/^A settlement\. The run ends/),
  ],
  ['the ending withdrawal', '#endings .part[aria-label^="One side"]', /one side withdraws/, ends(/^Withdrawal, /)],
  ['the lull', '#endings .part[aria-label^="A lull"]', /fall into a lull/, has(/without a force act: a lull/)],
  ['an ending by its date', 'button[aria-label^="A withdrawal. Read"]', /one side withdraws/, ends(/^Withdrawal, /)],
  ['a lull by its date', 'button[aria-label^="A lull. Read"]', /fall into a lull/, has(/without a force act: a lull/)],
  ['a route to war', '.flag li button', /war/, ends(/^War/)],
  [
    'a single run',
    '#single-runs .part[aria-label*="goes on"]',
    /One run, day by day/,
    ends(/Neither war nor settlement nor withdrawal: a standoff/),
  ],
  ['a week', '#week-grid .part[aria-label^="Week from 4 Feb, 6 to 10"]', /attacks in the week from/, hasWeek],
  [
    'a quiet week',
    '#week-grid .part[aria-label*=", none: "]:not([aria-label*=", none: 0 "])',
    /^Runs without an attack in the week from/,
    isQuiet,
  ],
  ['a busy week', '#week-grid .part[aria-label*=" or more: "]', /or more attacks in the week from/, hasWeek],
  ['a total', '#totals .part', /attacks in all by the end of/, () => true],
  [
    'a first act',
    '#first-acts .part[aria-label*="large strike on proxies"]',
    /first force of .*United States is/,
    (run) =>
      /\(large strike on proxies\)/.test(
        linesOf(run).find((line) => line.startsWith('The United States strikes ')) ?? '',
      ),
  ],
  [
    'no first act',
    '#first-acts .part[aria-label^="Iran"][aria-label*="no force"]',
    /without force by the own hand of Iran/,
    (run) => !has(/^Iran strikes/)(run),
  ],
  [
    'a question, yes,',
    'button[aria-label*="yes: A settlement by"]',
    /answer yes: A settlement/,
    ends(/^A settlement\. The run ends/),
  ],
  [
    'a question, no,',
    'button[aria-label*="no: A settlement by"]',
    /answer no: A settlement/,
    (run) => !has(/^A settlement\. The run ends/)(run),
  ],
  [
    'killed by proxies',
    'button[aria-label$="killed: United States"]',
    /people are killed: United States/,
    has(/^(Attack by |Iran strikes ).* (person is|people are) killed/),
  ],
  [
    'killed among proxies',
    'button[aria-label$="killed: the armed groups"]',
    /people are killed: the armed groups/,
    has(/ strikes [^(]* proxies.* (Person is|people are) killed/i),
  ],
]

describe.skipIf(CHROMIUM === undefined)('the outlook', () => {
  let browser: Browser
  let served: Served
  let open: Visit
  beforeAll(async () => {
    served = await serve()
    browser = await launch()
    open = await visit(browser, served, ROOM, { bypassCSP: true })
    await computed(open.page, 150)
    await open.page.locator('#endings svg').waitFor()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })

  test('answers in words first, says how sure it is apart, and raises two flags', async () => {
    const { page } = open
    expect(await page.locator('.answer').innerText()).toMatch(
      /^The model expects the standoff to go on past 21 April 2024 \((very likely|likely|almost certain), \d+%\); .*war .*\(.*%\)/,
    )
    expect(await page.locator('.confidence').innerText()).toMatch(
      /^Confidence is (low|moderate|high): .*(would raise the confidence|would lower the confidence)/,
    )
    expect(await page.locator('.flag h4').allInnerTexts()).toEqual([
      expect.stringContaining('Risk'),
      expect.stringContaining('Opportunity'),
    ])
    await page.locator('.flag summary').first().click()
    expect(await page.locator('.flag').first().innerText()).toMatch(/attacks by proxies on average/)
  })

  test('single runs stand before any band, which comes on a further step and stays in the link', async () => {
    const { page } = open
    await page.locator('#single-runs .part').first().waitFor()
    expect(await page.locator('#single-runs .part').count()).toBeGreaterThanOrEqual(8)
    expect(await page.locator('#weeks').count()).toBe(0)
    await page.getByRole('button', { name: 'Now show the band' }).click()
    await page.locator('#weeks svg').waitFor()
    await page.waitForURL(/band=1/)
  })

  test.each(PARTS)(
    '%s leads to the runs that it counts, and each is told as it says',
    async (_, part, title, tells) => {
      const { page } = open
      await page.locator('.flag details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      const found = page.locator(part).first()
      const [, count] =
        /(?:: |Read |^|\()(\d+)(?: runs?\b| yes\.| no\.|\)$)/.exec(
          (await found.getAttribute('aria-label')) ?? (await found.innerText()),
        ) ?? []
      await found.click()
      const heading = await page.locator('.runs-panel h4').filter({ hasText: title }).innerText()
      if (count !== undefined)
        expect(await page.locator('.runs-panel').innerText()).toContain(`${count} of 200 runs went there`)
      const all = Number(/^1 of (\d+)$/.exec(await page.locator('.runs-panel .place').innerText())?.[1])
      for (let place = 1; place <= Math.min(3, all); place++) {
        await page
          .locator('.runs-panel .place')
          .filter({ hasText: new RegExp(`^${place} of `) })
          .waitFor()
        const run = await account(page)
        expect(tells(run, heading), `${heading}: ${run.words}`).toBe(true)
        expect(run.words).toMatch(
          new RegExp(`\\. ${attacksFrom(run, 0, Number.POSITIVE_INFINITY)} attacks? by proxies`),
        )
        await page.getByRole('button', { name: 'Next run' }).click()
      }
      await page.keyboard.press('Escape')
      await page.locator('.runs-panel').waitFor({ state: 'detached' })
    },
  )

  test('a run from the upper part of the totals tells more attacks by then than one from the lower', async () => {
    const { page } = open
    const parts = page.locator('#totals .part[aria-label^="By 9 March 2024, "]:not([aria-label*="in all: 0 "])')
    const labels = await parts.evaluateAll((all) => all.map((part) => part.getAttribute('aria-label') ?? ''))
    const least = (label: string): number => Number(/2024, (\d+)/.exec(label)?.[1])
    const ordered = [...labels].sort((one, other) => least(one) - least(other))
    const toldBy = async (label: string): Promise<number> => {
      await page.locator(`#totals .part[aria-label="${label}"]`).click()
      await page
        .locator('.runs-panel h4')
        .filter({ hasText: / 2024, (.*?) in all/.exec(label)?.[1] })
        .waitFor()
      return attacksFrom(await account(page), 0, dayIn('9 March 2024'))
    }
    expect(ordered.length).toBeGreaterThan(2)
    expect(await toldBy(ordered[ordered.length - 1])).toBeGreaterThan(await toldBy(ordered[0]))
    await page.keyboard.press('Escape')
  })

  test('goes by the keyboard alone: into a picture, from run to run, and back', async () => {
    const { page } = open
    await page.locator('#endings .part').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.runs-panel h4:focus').waitFor()
    await page.locator('.runs-panel .place').filter({ hasText: /^1 of/ }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('.runs-panel .place').filter({ hasText: /^2 of/ }).waitFor()
    expect(await page.locator('.run-said[aria-live=polite]').innerText()).toMatch(/^Run 2 of \d+: .+ attacks?\.$/)
    await page.keyboard.press('Escape')
    await page.locator('#endings .part:focus').waitFor()
    expect(await page.locator('.runs-panel').count()).toBe(0)
    await page.locator('#week-grid .part[tabindex="0"]').focus()
    const before = (await page.evaluate('document.activeElement.id')) as string
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('document.activeElement.id')).not.toBe(before)
    await page.keyboard.press('Enter')
    await page.locator('.runs-panel h4:focus').waitFor()
  })

  test('an ending leads to a run told day by day, with its reasons; the link gives the same run elsewhere', async () => {
    const { page } = open
    await page.locator('#endings .part[aria-label*="settlement"]').click()
    const text = await told(page)
    expect(text).toMatch(/^Runs that end in a settlement.*\D\d+ of 200 runs went there/)
    expect(text).toContain('It is no finding about the real parties')
    expect(text).toContain('A settlement. The run ends.')
    await page.getByRole('checkbox', { name: /Leave out attacks/ }).check()
    await page.waitForURL(/few=1/)
    // On to a run in which somebody decides, past those that settle before.
    let place = 1
    do {
      place += 1
      await page.getByRole('button', { name: 'Next run' }).click()
      await page
        .locator('.runs-panel .place')
        .filter({ hasText: new RegExp(`^${place} of `) })
        .waitFor()
      await told(page)
    } while ((await page.locator('.account .days summary').count()) === 0)
    await page.waitForURL(/run=\d+/)
    await openWhy(page)
    const next = await told(page)
    const hash = page.url().slice(page.url().indexOf('#'))
    expect(hash).toContain('pick=ending.settlement')
    const again = await visit(browser, served, hash)
    await computed(again.page, 150)
    await openWhy(again.page)
    await expect.poll(() => told(again.page)).toBe(next)
    // Left, a run that a link opened gives the focus to the part of the picture that leads there.
    await again.page.locator('.runs-panel h4').focus()
    await again.page.keyboard.press('Escape')
    await again.page.locator('#endings .part[aria-label*="settlement"]:focus').waitFor()
    expect(again.complaints).toEqual([])
    await again.context.close()
  })

  test('has every column of its tables on the paper', async () => {
    const { page } = open
    await page.setViewportSize({ width: 680, height: 900 })
    await page.locator('table.questions').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .locator('main .scroll')
        .evaluateAll(
          (all) =>
            all.filter((one) => one.scrollWidth > one.clientWidth || getComputedStyle(one).overflowX !== 'visible')
              .length,
        ),
    ).toBe(0)
    expect(
      await page
        .locator('main .scroll table')
        .evaluateAll((all) => all.every((one) => one.getBoundingClientRect().right <= innerWidth)),
    ).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  })

  test('heads of the grid of a narrow page stand apart', async () => {
    const { page } = open
    await page.setViewportSize({ width: 320, height: 740 })
    await page.waitForFunction(
      'document.querySelector("#week-grid svg").clientWidth <= 320 && document.querySelector("#endings svg").clientWidth <= 320',
    )
    const heads = await page
      .locator('#week-grid svg > text[text-anchor=middle]')
      .evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
      )
    expect(heads.length).toBeGreaterThan(4)
    for (const [n, one] of heads.entries())
      for (const other of heads.slice(n + 1))
        expect(
          one.left < other.right && other.left < one.right && one.top + 3 < other.bottom && other.top + 3 < one.bottom,
        ).toBe(false)
    expect(
      await page
        .locator('#endings svg .strong')
        .evaluateAll((all) => all.every((one) => one.getBoundingClientRect().right <= innerWidth - 12)),
    ).toBe(true)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('is accessible in light and in dark', async () => {
    const { page } = open
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, COLOURS)).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('on a phone nothing stands over the edge', async () => {
    const { page } = open
    await page.setViewportSize({ width: 360, height: 740 })
    await page.waitForFunction('document.querySelector("#endings svg").clientWidth <= 360')
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('in Spanish nothing is left in English but what the file and the model wrote', async () => {
    const { page } = open
    await go(page, `${ROOM}&lang=es&band=1&pick=ending.settlement`)
    await page.locator('.answer').filter({ hasText: 'El modelo espera' }).waitFor()
    await page.locator('.account .days').waitFor()
    const own = (await page.evaluate(
      `(() => { const copy = document.querySelector('main').cloneNode(true); for (const part of copy.querySelectorAll('[lang=en]')) part.remove(); return copy.textContent })()`,
    )) as string
    expect(own).not.toMatch(/undefined|\b(runs?|which|attacks|weeks?|none|hold|lull|standoff|settlement)\b/)
    expect(await page.locator('.account').innerText()).toContain('El relato está en inglés')
  })

  test('where the window ends it says so and offers an earlier day; where nothing can be forecast it abstains', async () => {
    const { page } = open
    await go(page, `#/tower22/outlook?${FEW}&asOf=2024-04-21`)
    await page.locator('.answer').filter({ hasText: 'there is no outlook' }).waitFor()
    await page.getByRole('button', { name: 'Look from 27 January 2024' }).click()
    await page.locator('#endings svg').waitFor()
    expect(page.url()).toContain('asOf=2024-01-27')
    // The attacks of these weeks are too much for so few particles.
    await go(page, `#/tower22/outlook?${FEW}&seed=5&asOf=2024-02-20`)
    await page.locator('.answer').filter({ hasText: 'Nothing is forecast as of this day.' }).waitFor()
    expect(await page.locator('.confidence').innerText()).toMatch(/below 3, of 150 particles/)
    expect(await page.locator('#endings').count()).toBe(0)
  })

  test.each(['ain-al-asad', 'minimal'])('%s has an outlook', async (crisis) => {
    const { page } = open
    await go(page, `#/${crisis}/outlook?particles=600`)
    await page.locator('#week-grid svg').waitFor()
  })

  test('the page complained of nothing', () => expect(open.complaints).toEqual([]))
})
