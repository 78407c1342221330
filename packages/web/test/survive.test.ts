/**
 * What may go wrong under a visitor's hands: requests that fail, a new version on the server, workers that end. The
 * page says so and goes on.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, computed, DIST, launch, type Served, serve, type Visit, violations, visit } from './page.js'

const AGAIN = 'Try again'
const SMALL = '?particles=150'

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

  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      serviceWorkers: 'block',
      ...options,
    })
    const page = await context.newPage()
    visits.push({ page, context, asked: [], complaints: [] })
    page.setDefaultTimeout(20_000)
    return page
  }
  const enter = async (hash: string, options: BrowserContextOptions = {}, at = served): Promise<Visit> => {
    const one = await visit(browser, at, hash, options)
    visits.push(one)
    one.page.setDefaultTimeout(20_000)
    return one
  }
  const room = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  /**
   * Ends the worker that asks for something of this name, without a word to the page: as a browser that runs out of
   * memory does.
   */
  const endWorkers = async (page: Page, how: string): Promise<void> => {
    for (const worker of page.workers()) await worker.evaluate(how).catch(() => {})
  }

  it('says of each room that did not come so, and tries again', async () => {
    const { page } = await enter(`#/minimal/record${SMALL}`)
    await page.locator('main.record #timeline svg').first().waitFor()
    for (const name of ['Readings', 'Outlook', 'Options', 'Guided reading']) {
      await page.route(/(Readings|Outlook|Options|Guide)Room.*\.js/, (route) => route.abort())
      await room(page, name)
      const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
      await alert.waitFor()
      expect(await page.getByRole('button', { name: 'Load the page again' }).count(), name).toBe(1)
      // The rest of the page is there.
      expect(await page.getByRole('navigation').getByRole('link').count()).toBe(5)
      await page.unroute(/(Readings|Outlook|Options|Guide)Room.*\.js/)
      await alert.getByRole('button', { name: AGAIN }).click()
      await alert.waitFor({ state: 'detached' })
      await page.locator('main h1').waitFor()
    }
  })

  it('does not show a room without its style: that is loaded again too', async () => {
    const { page } = await enter(`#/minimal/record${SMALL}`)
    await page.locator('main.record #timeline svg').first().waitFor()
    await page.route(/OutlookRoom.*\.css/, (route) => route.abort())
    await room(page, 'Outlook')
    const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' })
    await alert.waitFor()
    await page.unroute(/OutlookRoom.*\.css/)
    await alert.getByRole('button', { name: AGAIN }).click()
    await page.locator('main.outlook h1').waitFor()
    expect(
      await page.evaluate("[...document.styleSheets].some(({ href }) => (href ?? '').includes('OutlookRoom'))"),
    ).toBe(true)
  })

  it('says that a room did not come to whoever has a phone, in Spanish; axe finds nothing', async () => {
    const { page } = await enter('#/minimal/record?particles=150&lang=es', {
      viewport: { width: 360, height: 800 },
      bypassCSP: true,
    })
    await page.route(/OutlookRoom.*\.js/, (route) => route.abort())
    await room(page, 'Perspectivas')
    const again = page.getByRole('button', { name: 'Intentar de nuevo' })
    await again.waitFor()
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.unroute(/OutlookRoom.*\.js/)
    await again.press('Enter')
    await page.locator('main.outlook h1').waitFor()
  })

  it('tries again where the list of crises, or a file of one, did not come', async () => {
    const page = await blank()
    for (const what of ['**/crises/index.json', '**/crises/minimal/crisis.yaml']) {
      await page.goto('about:blank')
      await page.route(what, (route) => route.abort())
      await page.goto(`${served.url}#/minimal/record${SMALL}`)
      const alert = page.getByRole('alert').filter({ hasText: 'could not be opened' })
      await alert.waitFor()
      await page.unroute(what)
      await alert.getByRole('button', { name: AGAIN }).click()
      await page.locator('main.record #timeline svg').first().waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    }
  })

  it('is in English where the words of another language do not come, and says so', async () => {
    const page = await blank()
    const part = readdirSync(join(DIST, 'assets')).filter(
      (name) =>
        name.endsWith('.js') && readFileSync(join(DIST, 'assets', name), 'utf8').includes('Copiar enlace a esta vista'),
    )
    await page.route(`**/${part[0]}*`, (route) => route.abort())
    await page.goto(`${served.url}#/minimal/record?particles=150&lang=es`)
    await page.getByText('The words in Español could not be loaded').waitFor()
    await page.unroute(`**/${part[0]}*`)
    await page.getByRole('button', { name: AGAIN }).click()
    await page
      .getByRole('heading', { name: 'Qué pasó' })
      .or(page.getByRole('link', { name: 'Registro' }))
      .first()
      .waitFor()
  })

  it('is never blank: where its first script does not come, it says so', async () => {
    const page = await blank()
    const [main] = /assets\/[\w.-]+\.js/.exec(readFileSync(join(DIST, 'index.html'), 'utf8')) ?? []
    await page.route(`**/${main}`, (route) => route.abort())
    await page.goto(`${served.url}#/minimal/record${SMALL}`)
    await page.getByText('The page has not started').waitFor()
    await page.unroute(`**/${main}`)
    await page.getByRole('link', { name: 'Load it again' }).click()
    await page.locator('main.record #timeline svg').first().waitFor()
  })

  it.each([
    ['are ended by the browser', 'self.close()'],
    [
      'throw an error that nobody catches',
      "setTimeout(() => { throw new Error('out of luck') }); new Promise((resolve) => setTimeout(resolve, 50))",
    ],
  ])(
    'starts its workers again when they %s, and says so',
    async (_, how) => {
      const { page } = await enter(`#/minimal/options${SMALL}`)
      await computed(page, 150)
      const before = await page.locator('.answer').innerText()
      await endWorkers(page, how)
      await page.getByRole('alert').filter({ hasText: 'ended unexpectedly' }).first().waitFor()
      await computed(page, 150)
      expect(await page.locator('.answer').innerText()).toBe(before)
      // Questions beside the study are answered by the new ones.
      await page.evaluate("location.hash = '#/minimal/record?particles=150&edit=text'")
      await page.locator('.edit-count').filter({ hasText: 'No mistakes' }).waitFor()
    },
    60_000,
  )

  it('goes on with a study over which a worker ended', async () => {
    const { page } = await enter('#/minimal/readings?particles=1000')
    await page.locator('.status[data-particles]').waitFor({ timeout: 60_000 })
    await endWorkers(page, 'self.close()')
    await page.getByRole('alert').filter({ hasText: 'ended unexpectedly' }).first().waitFor()
    // What was there stays while the rest is computed.
    await page.locator('main.readings .answer').first().waitFor()
    await page.locator('.status[data-status="done"][data-particles="1000"]').waitFor({ timeout: 150_000 })
  }, 200_000)

  it('gives a study up over which its workers end again and again, and offers to go on', async () => {
    const { page } = await enter('#/minimal/readings?particles=20000')
    await page.locator('.status[data-particles]').waitFor()
    let over = false
    const ending = (async () => {
      while (!over) {
        await endWorkers(page, 'self.close()')
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    })()
    await page.getByRole('alert').filter({ hasText: 'ended several times' }).waitFor()
    over = true
    await ending
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    expect(await page.getByRole('alert').filter({ hasText: 'ended several times' }).count()).toBe(0)
  }, 120_000)

  it('a new version on the server leaves open pages whole, and comes with the last of them closed', async () => {
    const root = mkdtempSync(join(tmpdir(), 'standoff-dist-'))
    cpSync(DIST, root, { recursive: true })
    const own = await serve(root)
    const { page, context } = await enter(`#/minimal/record${SMALL}`, { serviceWorkers: 'allow' }, own)
    await page.evaluate('navigator.serviceWorker.ready.then(() => null)')
    await page.reload()
    await page.locator('main.record #timeline svg').first().waitFor()
    const second = await context.newPage()
    await second.goto(`${own.url}#/minimal/record${SMALL}`)
    await second.locator('main.record #timeline svg').first().waitFor()
    // The new version: every script has another name, the old ones are gone.
    const scripts = readdirSync(join(root, 'assets')).filter((name) => name.endsWith('.js'))
    const renamed = (text: string): string => scripts.reduce((all, name) => all.replaceAll(name, `new-${name}`), text)
    for (const name of scripts) {
      writeFileSync(join(root, 'assets', `new-${name}`), renamed(readFileSync(join(root, 'assets', name), 'utf8')))
      rmSync(join(root, 'assets', name))
    }
    writeFileSync(join(root, 'index.html'), renamed(readFileSync(join(root, 'index.html'), 'utf8')))
    writeFileSync(
      join(root, 'sw.js'),
      renamed(readFileSync(join(root, 'sw.js'), 'utf8')).replace(/standoff-[0-9a-f]{16}/, 'standoff-00000000000000ff'),
    )
    await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => null)')
    await page.getByText('A newer version of this page is there').waitFor()
    for (const [open, name] of [
      [page, 'Outlook'],
      [second, 'Options'],
    ] as const) {
      await room(open, name)
      await open.locator('main h1').waitFor()
      expect(await open.getByRole('alert').count()).toBe(0)
    }
    // Asked for while another tab is open, it waits; with that closed, it comes.
    await page.getByRole('button', { name: 'Use the newer version now' }).click()
    await page.getByText('Other tabs still use this version').waitFor()
    await second.close()
    await page.getByRole('button', { name: 'Close this notice' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Use the newer version now' }).click()
    await expect
      .poll(() => page.evaluate("document.querySelector('script[src*=new-]') !== null"), { timeout: 40_000 })
      .toBe(true)
    await page.locator('main.outlook h1').waitFor()
    expect(await page.evaluate('caches.keys().then((names) => names.length)')).toBe(1)
    await context.close()
    await own.close()
    rmSync(root, { recursive: true })
  }, 120_000)
})
