// The built page in Chromium: time to the first answer of each shipped crisis, bytes of the first load, longest task of
// the page's own thread.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { NotHereError } from './not-here.mjs'

const VISITS = 5
const BROWSERS = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** Figures as lines `name: figure`. */
export async function measurePage(root) {
  const dist = join(root, 'packages/web/dist')
  if (!existsSync(join(dist, 'index.html'))) throw new NotHereError('no page: npm run build makes it')
  const executablePath = BROWSERS.find(existsSync)
  if (executablePath === undefined)
    throw new NotHereError('no Chromium on this machine: apt install chromium-headless-shell')
  let bytes = 0
  const packed = new Map()
  const server = createServer((request, response) => {
    const inside = normalize(decodeURIComponent(new URL(request.url, 'http://here').pathname).slice(1) || 'index.html')
    const path = join(dist, inside)
    if (inside.startsWith('..') || !existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end()
    // Packed once: a server of plain files has them packed already.
    if (!packed.has(path)) packed.set(path, gzipSync(readFileSync(path)))
    const body = packed.get(path)
    bytes += body.length
    response
      .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain', 'content-encoding': 'gzip' })
      .end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${server.address().port}/`
  const browser = await chromium.launch({ executablePath, args: FLAGS }).catch((error) => {
    server.close()
    throw new NotHereError(`Chromium does not start: ${error.message.split('\n')[0]}`)
  })
  const figures = []
  try {
    for (const crisis of ['tower22', 'ain-al-asad', 'minimal']) {
      const [firsts, switched, longest, loads] = [[], [], [], []]
      for (let visit = 0; visit < VISITS; visit++) {
        const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } })
        const page = await context.newPage()
        await page.addInitScript(() => {
          window.longest = 0
          window.seen = {}
          // When a state of the line on what is computed was first there, by selector.
          window.watched = (selector) => {
            const look = () => {
              if (window.seen[selector] === undefined && document.querySelector(selector) !== null)
                window.seen[selector] = performance.now()
            }
            new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
          }
          window.watched('.status[data-particles]')
          new PerformanceObserver((list) => {
            for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration)
          }).observe({ type: 'longtask', buffered: true })
        })
        bytes = 0
        await page.goto(`${url}#/${crisis}/outlook?particles=1000`)
        await page.locator('.status[data-particles]').waitFor({ timeout: 60_000 })
        firsts.push(await page.evaluate("window.seen['.status[data-particles]']"))
        loads.push(bytes)
        await page.locator('.status[data-status="done"]').waitFor({ timeout: 120_000 })
        // Opened again in a page that is there already: the crisis alone.
        const selector = '.status[data-seed="2"][data-rungs="1"]'
        const from = await page.evaluate((watched) => {
          window.watched(watched)
          return performance.now()
        }, selector)
        await page.evaluate((hash) => {
          location.hash = hash
        }, `#/${crisis}/outlook?particles=1000&seed=2`)
        await page.waitForFunction((watched) => window.seen[watched] !== undefined, selector, {
          polling: 20,
          timeout: 60_000,
        })
        switched.push((await page.evaluate((watched) => window.seen[watched], selector)) - from)
        longest.push(await page.evaluate('window.longest'))
        await context.close()
      }
      const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
      figures.push([
        `first answer of ${crisis}, page load included, ms, median of ${VISITS}`,
        Math.round(middle(firsts)),
      ])
      figures.push([
        `whole answer of the first rung of ${crisis} in a page that is open, ms`,
        Math.round(middle(switched)),
      ])
      figures.push([
        `longest task of the page's thread until then, ms, median and worst`,
        `${Math.round(middle(longest))}, ${Math.round(Math.max(...longest))}`,
      ])
      figures.push([`first load of ${crisis}, kB compressed`, Math.round(middle(loads) / 1000)])
    }
    figures.push(...(await inputDelay(browser, url)))
  } finally {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  }
  return figures
}

/**
 * How long the page takes to answer keys while it computes with all cores: the browser's own records of events, which
 * begin at 16 ms.
 */
async function inputDelay(browser, url) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${url}#/ain-al-asad/readings?particles=20000`)
  await page.locator('.status[data-rungs="2"]').waitFor({ timeout: 60_000 })
  await page.evaluate(() => {
    window.delays = []
    new PerformanceObserver((list) => {
      for (const { duration, processingStart, startTime, name } of list.getEntries())
        if (name === 'keydown') window.delays.push([processingStart - startTime, duration])
    }).observe({ type: 'event', durationThreshold: 16 })
  })
  const slider = page.locator('#believe input[type=range], input[type=range]').last()
  await slider.scrollIntoViewIfNeeded()
  await slider.focus()
  let keys = 0
  while ((await page.locator('.status[data-status="working"]').count()) > 0 && keys < 120) {
    await page.keyboard.press(keys % 2 === 0 ? 'ArrowLeft' : 'ArrowRight')
    await page.waitForTimeout(100)
    keys++
  }
  const delays = await page.evaluate('window.delays')
  await context.close()
  const worst = (at) => Math.round(Math.max(0, ...delays.map((one) => one[at])))
  return [
    [`input delay of ${keys} keys while 20000 particles are computed, ms, worst`, worst(0)],
    ['the same until the answer is drawn, ms, worst', worst(1)],
  ]
}
