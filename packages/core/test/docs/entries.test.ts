/** The two doors of core: the library (index.ts), small and told of in the readme, and the rest (kernel.ts). */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const CORE = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(CORE + path, 'utf8')

/** The names that an entry exports; `*` for all of a file. */
function namesOf(entry: string): string[] {
  const file = ts.createSourceFile(entry, read(entry), ts.ScriptTarget.Latest, true)
  return file.statements.filter(ts.isExportDeclaration).flatMap(({ exportClause }) => {
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return ['*']
    return exportClause.elements.map(({ name }) => name.text)
  })
}

const library = namesOf('src/index.ts')
const kernel = namesOf('src/kernel.ts')

describe('the entries of core', () => {
  it('export by name, and every name from one of them', () => {
    expect([...library, ...kernel]).not.toContain('*')
    expect(library.filter((name) => kernel.includes(name))).toEqual([])
  })

  it('keep the library small enough to read', () => {
    expect(library.length).toBeGreaterThan(40)
    expect(library.length).toBeLessThanOrEqual(70)
  })

  it('are those that the package names', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, { default?: string }> }
    expect([exports['.'].default, exports['./kernel'].default]).toEqual(['./dist/index.js', './dist/kernel.js'])
  })
})

describe('the readme of core', () => {
  const readme = read('README.md')

  it('calls only what the library exports', () => {
    const called = [...readme.matchAll(/^\|.*\|$/gm)].flatMap(([row]) => [...row.matchAll(/`(\w+)`/g)])
    expect(called.length).toBeGreaterThan(20)
    expect(called.map(([, name]) => name).filter((name) => !library.includes(name))).toEqual([])
  })

  it('has an example of ten lines, which imports the library alone', () => {
    const [, example] = /```js\n([\s\S]*?)```/.exec(readme) ?? ['', '']
    expect(example.trim().split('\n')).toHaveLength(10)
    expect([...example.matchAll(/from '([^']*)'/g)].map(([, from]) => from)).toEqual(['@standoff/core'])
  })
})
