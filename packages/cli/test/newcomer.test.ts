/**
 * README.md and then docs/guide.md, line by line in one copy of the project, as a newcomer goes through them. With runs
 * and particles cut down so that it takes a minute; DOCS_FULL=1 runs every command exactly as written.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type DocPart, partsOf, withSections } from './docs-commands.js'
import { MAIN, ROOT, standoff } from './standoff.js'

/** What a reader's commands see of the project; the rest would only take time. */
const COPIED = ['.gitignore', 'biome.json', 'README.md', 'package.json', 'crises', 'docs']
const BIN = join(ROOT, 'node_modules', '.bin')

/** Options that make a command quick, by its name. */
const QUICK: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  run: { '--runs': '512' },
  assess: { '--particles': '200' },
  forecast: { '--particles': '200', '--runs': '200' },
  compare: { '--particles': '100', '--runs': '100' },
  note: { '--particles': '100', '--runs': '100', '--most': '1' },
  diff: { '--particles': '100', '--runs': '100' },
  counterfactual: { '--particles': '100', '--runs': '100' },
  sensitivity: { '--points': '2', '--runs': '2' },
  stress: { '--particles': '100', '--runs': '100' },
  sweep: { '--particles': '100', '--points': '3', '--runs': '100' },
  report: { '--particles': '200', '--runs': '100', '--quick': '' },
}

/** A copy with the packages that are installed here; a git repository of its own. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'newcomer-'))
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  git(folder, 'init', '-q')
  git(folder, 'add', '-A')
  git(
    folder,
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.org',
    '-c',
    'commit.gpgsign=false',
    'commit',
    '-qm',
    'as it is',
  )
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

function git(folder: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

const hasGit = spawnSync('git', ['--version']).status === 0
if (!hasGit) console.warn('newcomer.test.ts is skipped: it wants git')
const folder = hasGit ? copyOfProject() : ''
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `npx standoff` and `standoff` are the built command; sizes are cut down unless all is wanted as written. */
function asTyped(command: string): string {
  const [, name] = /(?:^|npx )standoff (\w+)/.exec(command) ?? []
  if (name === undefined || process.env.DOCS_FULL) return command
  return Object.entries(QUICK[name] ?? {}).reduce(
    (text, [option, value]) =>
      text.includes(`${option} `)
        ? text.replace(new RegExp(`${option} \\d+`), `${option} ${value}`)
        : `${text} ${option} ${value}`,
    command,
  )
}

const SHELL = `npx() { local name=$1; shift; "${BIN}/$name" "$@"; }; standoff() { "${BIN}/standoff" "$@"; }\n`

function typed(command: string): { code: number | null; err: string } {
  const { status, stderr } = spawnSync('bash', ['-c', SHELL + asTyped(command)], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 600_000,
  })
  return { code: status, err: status === 0 ? '' : stderr }
}

/** Goes on until it is interrupted: it prints its address, serves the page there, and ends well. */
function opened(command: string): Promise<{ code: number | null; err: string }> {
  const child = spawn(
    process.execPath,
    [MAIN, ...command.replace(/^(npx )?standoff /, '').split(' '), '--no-browser'],
    { cwd: folder },
  )
  let err = ''
  child.stderr.on('data', (piece) => {
    err += piece
  })
  child.stdout.once('data', async (piece) => {
    const page = await fetch(`${piece}`.split(/[\s#]/)[0])
    if (!page.ok) err += `the page: ${page.status}\n`
    child.kill('SIGINT')
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })))
}

/** What a reader of the guide does with a block: into the file that the text names. */
function takeIn({ language, text }: DocPart): void {
  const crisis = join(folder, 'strait', 'crisis.yaml')
  if (language === 'csv') writeFileSync(join(folder, 'strait', 'record.csv'), text)
  else if (/^given:/m.test(text)) writeFileSync(join(folder, 'so-far.yaml'), text)
  else writeFileSync(crisis, withSections(readFileSync(crisis, 'utf8'), text))
}

const partsIn = (path: string): DocPart[] => partsOf(readFileSync(join(ROOT, path), 'utf8'))

describe.skipIf(!hasGit)('a newcomer', () => {
  // What npm test and npm start do is done by whoever runs this; of npm start, the command that it runs.
  const readme = partsIn('README.md').filter(({ kind, text }) => kind === 'command' && !text.startsWith('npm '))
  const start = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.start.replace(
    'node packages/cli/dist/main.js',
    'standoff',
  )

  it.each([{ line: 0, text: start }, ...readme])('can type what README.md says: $text', async ({ text }) => {
    expect(await (/standoff open\b/.test(text) ? opened(text) : typed(text))).toEqual({ code: 0, err: '' })
  })

  it.each(partsIn('docs/guide.md'))('can then follow docs/guide.md, line $line', (part) => {
    if (part.kind === 'block') takeIn(part)
    else expect(typed(part.text)).toEqual({ code: 0, err: '' })
  })

  it('has typed more than thirty commands', () => {
    expect(readme.length + partsIn('docs/guide.md').filter(({ kind }) => kind === 'command').length).toBeGreaterThan(30)
    expect(existsSync(join(folder, 'ledger'))).toBe(true)
  })

  it('has then nothing to commit, and nothing that lint minds', () => {
    rmSync(join(folder, 'node_modules'))
    expect(git(folder, 'status', '--porcelain')).toBe('')
    const { status, stdout, stderr } = spawnSync(
      join(BIN, 'biome'),
      ['check', '--error-on-warnings', '--diagnostic-level=warn', '.'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(status, `${stdout}${stderr}`).toBe(0)
  })
})

describe('a transcript in the documents', () => {
  const found = ['README.md', 'docs/guide.md'].flatMap((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    return [...text.matchAll(/`standoff ([^`\n]+)`[^`]*\n<!-- transcript -->\n```text\n([\s\S]*?)```/g)].map(
      ([, command, shown]) => ({ path, command, shown }),
    )
  })
  const marks = ['README.md', 'docs/guide.md'].flatMap(
    (path) => readFileSync(join(ROOT, path), 'utf8').match(/<!-- transcript -->/g) ?? [],
  )

  it('names its command before it', () => {
    expect(found.length).toBe(marks.length)
  })

  it.each(found)('is what standoff $command prints (UPDATE_DOCS=1 writes it anew)', ({ path, command, shown }) => {
    const { out } = standoff(command.split(' '))
    const whole = join(ROOT, path)
    if (process.env.UPDATE_DOCS)
      writeFileSync(
        whole,
        readFileSync(whole, 'utf8').replace(shown, () => out),
      )
    else expect(shown).toBe(out)
  })
})
