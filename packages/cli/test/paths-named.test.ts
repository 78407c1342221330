/** Files that comments and documents name are there. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './standoff.js'

const SKIPPED = new Set([
  'node_modules',
  'dist',
  '.git',
  'coverage',
  'reports',
  'apidocs',
  '.stryker-tmp',
  '__snapshots__',
  'fixtures',
])

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (SKIPPED.has(entry.name)) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
const ignored = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(spawnSync('git', ['check-ignore', ...paths], { cwd: ROOT, encoding: 'utf8' }).stdout?.split('\n') ?? [])

const all = filesBelow('')
const gone = ignored(all)
const kept = all.filter((path) => !gone.has(path))
const names = new Set(kept.map((path) => basename(path)))

/** What a file says to people: all of a document, the comments of a source. */
function saidIn(path: string): { line: number; text: string }[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n')
  const said = lines.map((text, n) => ({ line: n + 1, text }))
  return path.endsWith('.md')
    ? said
    : said.flatMap(({ line, text }) =>
        /^\s*(\/\*\*?|\*|\/\/)/.test(text)
          ? [{ line, text }]
          : /\s\/\/ /.test(text)
            ? [{ line, text: text.slice(text.search(/\s\/\/ /)) }]
            : [],
      )
}

/** Written when a command or the build runs, or an example's name. */
const MADE =
  /(^|\/)(dist|build|bench\/build|apidocs|node_modules|ledger|results|strait|my-crisis[\w.-]*)(\/|$)|^(example|other|salvo|worker)\b/

const sources = kept.filter((path) => /\.(ts|tsx|mjs|md)$/.test(path) && !/^CHANGELOG\.md$/.test(path))

describe('a path that a comment or a document names', () => {
  it('is there', () => {
    const missing = sources.flatMap((path) =>
      saidIn(path).flatMap(({ line, text }) =>
        [
          ...text.matchAll(
            /(?<![\w./@:*<{-])((?:packages|docs|crises|bench|scripts|\.ci)\/[\w.-]+(?:\/[\w.-]+)*|\w[\w-]*(?:\/[\w-]+)*\.(?:ts|tsx|mjs|md))(?![\w/*{<])/g,
          ),
        ]
          .map(([, named]) => named.replace(/[.,]+$/, ''))
          .filter((named) => !MADE.test(named))
          .filter(
            (named) =>
              !existsSync(join(ROOT, named)) &&
              !existsSync(join(ROOT, dirname(path), named)) &&
              !(named.includes('/') ? kept.some((one) => one.endsWith(`/${named}`)) : names.has(named)),
          )
          .map((named) => `${path}:${line}: ${named}`),
      ),
    )
    expect(missing).toEqual([])
  })
})
