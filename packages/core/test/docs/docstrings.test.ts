import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url))
/** Written by scripts. */
const GENERATED: readonly string[] = ['engine/kernel-bytes.ts', 'model/parameter-places.ts']

/** Files of core but for what is generated and the twins that AssemblyScript compiles in place of a file beside them. */
function sources(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !GENERATED.includes(path))
    .filter((path) => !(path.endsWith('.wasm.ts') && existsSync(SOURCES + path.replace(/\.wasm\.ts$/, '.ts'))))
    .sort()
}

/** Whether a declared value is a function by how it is written; what its type comes from elsewhere is not looked into. */
function isFunction({ initializer, type }: ts.VariableDeclaration): boolean {
  if (type !== undefined && ts.isFunctionTypeNode(type)) return true
  return initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
}

/** Names that a statement declares as functions. */
function functionsOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? 'default']
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.filter(isFunction).map(({ name }) => name.getText())
}

/** Names that a file exports apart from where it declares them: `export { one, two as three }`. */
function namesListed(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) &&
    statement.moduleSpecifier === undefined &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : [],
  )
}

/**
 * What is wrong with the docstrings of a file's exported functions, each with file and line: there is none directly
 * above, or it has tags alone and does not say what the function gives.
 */
function undocumented(path: string, text: string): { found: number; missing: string[] } {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lineOf = (at: number): number => file.getLineAndCharacterOfPosition(at).line + 1
  const listed = namesListed(file)
  let found = 0
  const missing: string[] = []
  for (const statement of file.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
    const names = functionsOf(statement).filter((name) => isExported || listed.includes(name))
    if (names.length === 0) continue
    found += names.length
    const line = lineOf(statement.getStart(file))
    const above = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc).at(-1)
    const isDirectlyAbove = above !== undefined && lineOf(above.end) === line - 1
    const says = isDirectlyAbove && (ts.getTextOfJSDocComment(above.comment)?.trim() ?? '') !== ''
    if (!says) missing.push(`src/${path}:${line} ${names.join(', ')}`)
  }
  return { found, missing }
}

test('every exported function says what it gives, in a docstring directly above it', () => {
  const read = sources().map((path) => undocumented(path, readFileSync(SOURCES + path, 'utf8')))
  // So many at least, or the sources are not being read.
  expect(read.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThan(500)
  expect(read.flatMap(({ missing }) => missing)).toEqual([])
})

test.each([
  ['none at all', 'export function f(): void {}', ['src/a.ts:1 f']],
  ['a docstring', '/** Gives nothing. */\nexport function f(): void {}', []],
  ['another kind of comment', '// Gives nothing.\nexport function f(): void {}', ['src/a.ts:2 f']],
  ['the head of the file', '/** Functions. */\n\nexport function f(): void {}', ['src/a.ts:3 f']],
  ['tags alone', '/** @param x a number */\nexport function f(x: number): void {}', ['src/a.ts:2 f']],
  ['an arrow function', 'const a = 1\nexport const f = async <T>(x: T): Promise<T> => x', ['src/a.ts:2 f']],
  ['a function by its type', 'export const f: (x: number) => number = Math.abs', ['src/a.ts:1 f']],
  ['an export in a list', 'function f(): void {}\nexport { f as g }', ['src/a.ts:1 f']],
  ['an export as default', 'export default function f(): void {}', ['src/a.ts:1 f']],
  ['nothing exported, and no function', 'function f(): void {}\nexport const a = 1', []],
])('%s', (_, text, missing) => {
  expect(undocumented('a.ts', text).missing).toEqual(missing)
})
