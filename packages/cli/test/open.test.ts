/** `standoff open`: the page and the user's own file, for this machine alone. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standoff } from './standoff.js'

const COMMAND = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'standoff-open-'))
let process_: ChildProcessWithoutNullStreams
let address: string

beforeAll(async () => {
  cpSync('crises/tower22', folder, { recursive: true })
  writeFileSync(join(folder, 'private.csv'), 'not named by the crisis')
  writeFileSync(join(folder, 'ord.csv'), 'its name is a part of one that is named')
  // Named as the crisis names files, and yet a way out of the folder.
  symlinkSync('/etc/hostname', join(folder, 'link.csv'))
  writeFileSync(
    join(folder, 'crisis.yaml'),
    `# private.csv is not named by standing in a remark\n${readFileSync('crises/tower22/crisis.yaml', 'utf8')}\n# file: link.csv\n`,
  )
  process_ = spawn(process.execPath, [COMMAND, 'open', folder, '--no-browser'])
  address = await new Promise((resolve, reject) => {
    let told = ''
    process_.stdout.on('data', (part: Buffer) => {
      told += part.toString()
      const [line] = told.split('\n')
      if (told.includes('\n')) resolve(line.split('#')[0])
    })
    process_.on('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}, 30_000)

afterAll(() => {
  process_?.kill()
  rmSync(folder, { recursive: true, force: true })
})

const status = async (path: string): Promise<number> => (await fetch(`${address}${path}`)).status

/** The status of an answer to a request that names another host, or a path as it is. */
const raw = (path: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address)
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

const SIX = Object.values(networkInterfaces()).some((all) => all?.some((one) => one.address === '::1'))

/** Status and headers of an answer, asked for at an address of this machine. */
const headersOf = (
  path: string,
  host: string,
  at = '127.0.0.1',
): Promise<{ status?: number; headers: IncomingHttpHeaders }> =>
  new Promise((resolve, reject) => {
    request({ host: at, port: new URL(address).port, path, headers: { host } }, (response) => {
      resolve({ status: response.statusCode, headers: response.headers })
      response.destroy()
    })
      .on('error', reject)
      .end()
  })

describe('standoff open', () => {
  it('serves the page, and the texts of the crisis byte for byte', async () => {
    expect(await (await fetch(address)).text()).toContain('<div id="root">')
    const index = (await (await fetch(`${address}served/index.json`)).json()) as { main: string; files: string[] }
    expect(index).toMatchObject({ main: 'crisis.yaml', files: ['crisis.yaml', 'record.csv', 'totals.csv'] })
    for (const name of index.files)
      expect(Buffer.from(await (await fetch(`${address}served/${name}`)).arrayBuffer())).toEqual(
        readFileSync(join(folder, name)),
      )
  })
  it('gives nothing else of the folder, nor of the disk', async () => {
    for (const path of [
      'served/private.csv',
      'served/ord.csv',
      'served/link.csv',
      'served/README.md',
      'served/..%2f..%2fetc%2fpasswd',
      '..%2f..%2fpackage.json',
    ])
      expect(await status(path), path).toBe(404)
    expect(await raw('/../../package.json', '127.0.0.1')).toBeGreaterThanOrEqual(400)
  })
  it('answers only to names of this machine', async () => {
    expect(await raw('/', 'evil.example')).toBe(403)
    expect(await raw('/served/record.csv', 'evil.example:80')).toBe(403)
    expect(await raw('/', 'localhost:1')).toBe(200)
  })
  it('tells when a file has been saved', async () => {
    const stop = new AbortController()
    const response = await fetch(`${address}served/events`, { signal: stop.signal })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value)
    const before = await next()
    const path = join(folder, 'crisis.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('title: Tower 22', 'title: Tower 22, edited'))
    const after = await next()
    expect(after).toMatch(/^data: [0-9a-f]{16}\n\n$/)
    expect(after).not.toBe(before)
    stop.abort()
  })
  it('sends every safeguard with every answer', async () => {
    for (const [path, host, expected] of [
      ['/', 'localhost', 200],
      ['/served/index.json', 'localhost', 200],
      ['/served/record.csv', 'localhost', 200],
      ['/served/events', 'localhost', 200],
      ['/served/nothing', 'localhost', 404],
      ['/nowhere', 'localhost', 404],
      ['/%zz', 'localhost', 400],
      ['/', 'evil.example', 403],
      ['/served/events', 'evil.example', 403],
    ] as const) {
      const { status, headers } = await headersOf(path, host)
      expect([path, status]).toEqual([path, expected])
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      })
      for (const part of [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ])
        expect(headers['content-security-policy']).toContain(part)
    }
  })
  it('refuses what is no HTTP', async () => {
    const told = await new Promise<string>((resolve) => {
      let text = ''
      connect(Number(new URL(address).port), '127.0.0.1', function (this: import('node:net').Socket) {
        this.write('NONSENSE\r\n\r\n')
      })
        .on('data', (piece) => {
          text += piece
        })
        .on('close', () => resolve(text))
    })
    expect(told).toMatch(/^HTTP\/1\.1 400 [\s\S]*content-security-policy/)
  })
  it.skipIf(!SIX)('is there under [::1] too, for names of this machine alone', async () => {
    expect((await headersOf('/', '[::1]:1', '::1')).status).toBe(200)
    expect((await headersOf('/served/record.csv', '[::1]', '::1')).headers['content-security-policy']).toContain(
      "frame-ancestors 'none'",
    )
    expect((await headersOf('/', '[::2]', '::1')).status).toBe(403)
    expect((await headersOf('/', 'evil.example', '::1')).status).toBe(403)
  })
  it('says that a port is taken, and ends', () => {
    const { code, err } = standoff(['open', 'crises/minimal', '--no-browser', '--port', new URL(address).port])
    expect(code).toBe(2)
    expect(err).toMatch(/--port \d+: taken by another program; name another, or leave --port out/)
  })
  it('keeps what it last read while its folder is gone, and follows it when it is back', async () => {
    const texts = async (): Promise<string> => (await fetch(`${address}served/crisis.yaml`)).text()
    const before = await texts()
    const away = `${folder}-away`
    renameSync(folder, away)
    expect(await texts()).toBe(before)
    expect(((await (await fetch(`${address}served/index.json`)).json()) as { files: string[] }).files).toContain(
      'record.csv',
    )
    cpSync(away, folder, { recursive: true })
    rmSync(away, { recursive: true })
    const stop = new AbortController()
    const reader = (
      (await fetch(`${address}served/events`, { signal: stop.signal })).body as ReadableStream<Uint8Array>
    ).getReader()
    await reader.read()
    // Whether it is seen depends on the new folder being watched, which takes a second.
    const changed = reader.read()
    let told = false
    void changed.then(() => {
      told = true
    })
    for (let n = 0; !told && n < 40; n++) {
      writeFileSync(join(folder, 'crisis.yaml'), before.replace('Tower 22, edited', `Tower 22, edited ${n}`))
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(told).toBe(true)
    stop.abort()
    rmSync(folder, { recursive: true })
    expect(await status('served/crisis.yaml')).toBe(200)
  }, 20_000)
  it('ends on a signal, with no fault', async () => {
    process_.removeAllListeners('exit')
    const ended = new Promise((resolve) => process_.once('exit', resolve))
    process_.kill('SIGINT')
    expect(await ended).toBe(0)
  })
  it('says what is wrong with a path or a port', () => {
    expect(standoff(['open', 'crises/towr22', '--no-browser']).err).toContain('did you mean crises/tower22?')
    expect(standoff(['open', '--port', '70000']).code).toBe(2)
  })
})
