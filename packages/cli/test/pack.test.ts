/**
 * The packages as npm would publish them, installed into an empty project: only the npm registry is needed, and they
 * are skipped without it.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAIN, ROOT, standoff } from './standoff.js'

const top = mkdtempSync(join(tmpdir(), 'standoff-pack-'))
const project = join(top, 'project')
afterAll(() => rmSync(top, { recursive: true, force: true }))

const run = (command: string, args: readonly string[], cwd = project) => {
  const { NO_COLOR, FORCE_COLOR, LC_ALL, LC_CTYPE, ...environment } = process.env
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...environment, LANG: 'C.UTF-8' },
  })
  return { code: status, out: stdout, err: stderr }
}
const installed = (name: string): string => join(project, 'node_modules', '@standoff', name)
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const command = (args: readonly string[]) => run(join(project, 'node_modules', '.bin', 'standoff'), args)

/** The first fenced block of JavaScript in the readme of core. */
const example = (): string =>
  /```js\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'packages/core/README.md'), 'utf8'))?.[1] ?? ''

/** Why nothing could be installed, where the registry cannot be reached. */
let offline: string | undefined

beforeAll(() => {
  mkdirSync(project)
  const packed = run(
    'npm',
    ['pack', '-w', 'packages/core', '-w', 'packages/cli', '--pack-destination', top, '--loglevel=error'],
    ROOT,
  )
  if (packed.code !== 0) throw new Error(packed.err)
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  const tarballs = readdirSync(top)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(top, name))
  const { code, err } = run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--fetch-retries=1',
    ...tarballs,
  ])
  if (code === 0) return
  if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(err)) throw new Error(err)
  offline = 'the npm registry cannot be reached'
  console.warn(`pack.test.ts is skipped: ${offline}`)
})

describe('the packages, installed from their tarballs', () => {
  it.for(['core', 'cli'])('%s brings its readme, licence and notices, and no source maps', (name, { skip }) => {
    skip(offline !== undefined, offline)
    for (const file of ['README.md', 'LICENSE', 'NOTICE', 'package.json'])
      expect(existsSync(join(installed(name), file)), file).toBe(true)
    for (const file of ['LICENSE', 'NOTICE'])
      expect(readFileSync(join(installed(name), file), 'utf8')).toBe(readFileSync(join(ROOT, file), 'utf8'))
    const files = readdirSync(installed(name), { recursive: true }).map(String)
    expect(files.filter((file) => file.endsWith('.map') || /(^|\/)(src|test)\//.test(file))).toEqual([])
    for (const file of files.filter((path) => path.endsWith('.js') && !path.includes('page/')))
      expect(readFileSync(join(installed(name), file), 'utf8'), file).not.toContain('sourceMappingURL')
  })

  it.for(['core', 'cli'])('%s says where it is from and what it needs', (name, { skip }) => {
    skip(offline !== undefined, offline)
    const manifest = json(join(installed(name), 'package.json'))
    const root = json(join(ROOT, 'package.json'))
    expect(manifest).toMatchObject({
      license: 'Apache-2.0',
      engines: root.engines,
      repository: { ...root.repository, directory: `packages/${name}` },
      bugs: { url: expect.stringContaining('http') },
      homepage: expect.stringContaining('http'),
    })
    expect(manifest.keywords.length).toBeGreaterThan(3)
    expect(manifest.description).toBeTruthy()
  })

  it.for(['core', 'cli'])('publint finds nothing in %s', async (name, { skip }) => {
    skip(offline !== undefined, offline)
    const { messages, pkg } = await publint({ pkgDir: installed(name), pack: false, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('install no package that this Node is too old for', ({ skip }) => {
    skip(offline !== undefined, offline)
    expect(json(join(project, 'node_modules/cookie/package.json')).engines.node).toBe('>=18')
  })

  it('run what the help begins with in an empty folder, and say where the crises are from', ({ skip }) => {
    skip(offline !== undefined, offline)
    const help = command(['--help'])
    expect(help.code).toBe(0)
    const shown = [...help.out.matchAll(/^ {2}\$ standoff (.*?)(?: {2,}.*)?$/gm)].map(([, words]) => words.split(' '))
    expect(shown).toHaveLength(5)
    for (const words of shown.filter(([name]) => name !== 'open')) {
      const { code, out, err } = command(words[0] === 'run' ? [...words, '--runs', '512'] : words)
      expect([words, code]).toEqual([words, 0])
      expect(out.length).toBeGreaterThan(50)
      expect(err).toMatch(
        new RegExp(
          `^${words[1]}: not in this folder; read from what comes with standoff, .*${words[1]}; copy it to change it\\n`,
        ),
      )
    }
  })

  it('take the crisis of the folder where there is one', ({ skip }) => {
    skip(offline !== undefined, offline)
    mkdirSync(join(project, 'crises/minimal'), { recursive: true })
    writeFileSync(
      join(project, 'crises/minimal/crisis.yaml'),
      readFileSync(join(ROOT, 'crises/minimal/crisis.yaml'), 'utf8').replace('title: Minimal', 'title: My own'),
    )
    const { code, out, err } = command(['run', 'crises/minimal', '--runs', '256'])
    expect([code, out.split('\n')[0]]).toEqual([0, 'My own'])
    expect(err).not.toContain('comes with')
  })

  it('serve the page', async ({ skip }) => {
    skip(offline !== undefined, offline)
    const child = spawn(process.execPath, [join(installed('cli'), 'bin/standoff.js'), 'open', '--no-browser'], {
      cwd: project,
    })
    try {
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout.once('data', (piece) => resolve(`${piece}`.split('\n')[0]))
        child.once('close', () => reject(new Error('it ended')))
      })
      expect(await (await fetch(address)).text()).toContain('<title>')
      expect((await fetch(new URL('crises/index.json', address))).status).toBe(200)
    } finally {
      child.kill('SIGKILL')
    }
  })

  it("run the example of core's readme", ({ skip }) => {
    skip(offline !== undefined, offline)
    writeFileSync(join(project, 'example.mjs'), example())
    const { code, out, err } = run(process.execPath, ['example.mjs'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^standoff 0\.\d+ \[ 0\.\d+, 0\.\d+ \]\nwar /)
  })

  it.for([
    ['Node16', 'node16'],
    ['ESNext', 'bundler'],
  ])('have types for modules %s, resolved as %s', ([module, moduleResolution], { skip }) => {
    skip(offline !== undefined, offline)
    const folder = join(project, moduleResolution)
    mkdirSync(folder)
    writeFileSync(join(folder, 'example.ts'), example())
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          target: 'ES2022',
          lib: ['ES2022', 'DOM'],
          strict: true,
          // Types of the language itself are not what is looked at.
          skipDefaultLibCheck: true,
          noEmit: true,
          types: [],
        },
        include: ['example.ts'],
      }),
    )
    expect(run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder]).out).toBe('')
  })
})

describe('a crisis that comes with standoff', () => {
  const elsewhere = (args: readonly string[]) => run(process.execPath, [MAIN, ...args], top)

  it.each(['crises/minimal', './crises/minimal/', 'crises/minimal/crisis.yaml', 'crises/../crises/minimal'])(
    'is found by %s from any folder',
    (path) => {
      const { code, out, err } = elsewhere(['check', path])
      expect([code, err]).toEqual([0, expect.stringContaining(`${path}: not in this folder`)])
      expect(out).toContain('no mistakes')
    },
  )
  it('gives the same runs as from its own folder, under the same name', () => {
    const args = ['run', 'crises/minimal', '--runs', '256', '--json']
    expect(elsewhere(args).out).toBe(standoff(args).out)
  })
  it('is meant by a name that is nearly its own', () => {
    expect(elsewhere(['run', 'crises/minmal'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean crises/minimal?'),
    })
  })
  it.each([
    'crises',
    'crises/nowhere-at-all',
    'crises/../package.json',
    '/crises/minimal',
    'other/crises/minimal',
    'crises/minimal/nothing.yaml',
  ])('is not found by %s', (path) => {
    expect(elsewhere(['check', path])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file or folder'),
    })
  })
})
