/** `standoff open`: the page and the user's own file, for this machine alone. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
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
  writeFileSync(join(folder, 'crisis.yaml'), `# private.csv is not named by standing in a remark\n${readFileSync('crises/tower22/crisis.yaml', 'utf8')}\n# file: link.csv\n`)
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

describe('standoff open', () => {
  it('serves the page, and the texts of the crisis byte for byte', async () => {
    expect(await (await fetch(address)).text()).toContain('<div id="root">')
    const index = (await (await fetch(`${address}served/index.json`)).json()) as { main: string; files: string[] }
    expect(index).toMatchObject({ main: 'crisis.yaml', files: ['crisis.yaml', 'record.csv', 'totals.csv'] })
    for (const name of index.files) expect(Buffer.from(await (await fetch(`${address}served/${name}`)).arrayBuffer())).toEqual(readFileSync(join(folder, name)))
  })
  it('gives nothing else of the folder, nor of the disk', async () => {
    for (const path of ['served/private.csv', 'served/ord.csv', 'served/link.csv', 'served/README.md', 'served/..%2f..%2fetc%2fpasswd', '..%2f..%2fpackage.json']) expect(await status(path), path).toBe(404)
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
