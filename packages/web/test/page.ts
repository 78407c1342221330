/** The built page in the system's Chromium, as visitors have it: served as plain files from a folder of some server. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** The build that is looked at: `npm run build` makes it; WEB_DIST names another. */
export const DIST = process.env.WEB_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))
/** Without its windows it costs half as much. */
export const CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path))

/** Folder of the server in which the page lies: it must work from any. */
const UNDER = '/some/folder/'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.webmanifest': 'application/manifest+json',
}

export interface Served {
  /** Address of the page, with its folder and a slash. */
  url: string
  close(): Promise<void>
}

export async function serve(root = DIST): Promise<Served> {
  if (!existsSync(join(root, 'index.html'))) throw new Error(`${root}: no page there; npm run build makes it`)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here')
    if (!pathname.startsWith(UNDER)) {
      response.writeHead(404).end()
      return
    }
    const inside = normalize(decodeURIComponent(pathname.slice(UNDER.length)) || 'index.html')
    const path = join(root, inside)
    if (inside.startsWith('..') || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${UNDER}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export interface Visit {
  page: Page
  context: BrowserContext
  /** Every address that was asked for. */
  asked: string[]
  /** What the page complained of: errors and refused content. */
  complaints: string[]
}

/**
 * Opens the page at a hash, such as `#/tower22/record`; without its service worker unless `serviceWorkers` is `allow`.
 */
export async function visit(
  browser: Browser,
  served: Served,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
    ...options,
  })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${served.url}${hash}`)
  return { page, context, asked, complaints }
}

/**
 * Goes to another view in the page that is open, and waits until it is drawn. Its scripts and workers are warm: a visit
 * of its own costs some seconds more.
 */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        const drawn = (): unknown => requestAnimationFrame(() => setTimeout(resolve))
        if (location.hash === to) drawn()
        else {
          addEventListener('hashchange', drawn, { once: true })
          location.hash = to
        }
      }),
    hash,
  )
  const [, crisis] = /^#\/([^/?]+)/.exec(hash) ?? []
  await page.locator(`.status[data-crisis="${crisis}"]`).waitFor({ state: 'attached' })
}

/** Waits until everything asked for has been computed. */
export async function computed(page: Page, particles: number): Promise<void> {
  await page.locator(`.status[data-status="done"][data-particles="${particles}"]`).waitFor({ timeout: 60_000 })
}

/** Rules whose verdict hangs on the colours alone: what a second theme can change. */
export const COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds by all its rules, or by some, as `rule: element`. Needs a context with bypassCSP, or the CSP forbids
 * axe itself.
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(rules === undefined ? {} : { runOnly: rules }) }
  return page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  )
}
