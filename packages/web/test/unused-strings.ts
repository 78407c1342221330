/**
 * Strings of the English catalogue that no source of the page reads, as the type checker sees it. In doubt a string
 * counts as used: where a part of the catalogue is looked into by a computed key, every one that the key's type allows;
 * where it goes to something that the types do not follow (`Object.values`, a plain record, a spread), all of it.
 */
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const SOURCES = here('../src/')
const CATALOGUE = here('../src/strings/en/')
const A_LANGUAGE = /\/strings\/\w+\//

/** @returns paths such as `record.map.tip` */
export function unusedStrings(): string[] {
  const program = programOf(here('../tsconfig.json'))
  const used = usedIn(program)
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(CATALOGUE))
    .flatMap((file) => stringsOf(file))
    .filter(({ node }) => !used.has(node))
    .map(({ path }) => path)
}

/** The page's own files and React's types: what comes from elsewhere holds no words, and may be anything. */
function programOf(config: string): ts.Program {
  const { fileNames, options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    here('..'),
  )
  const lean: ts.CompilerOptions = {
    ...options,
    noEmit: true,
    composite: false,
    incremental: false,
    lib: ['lib.es2023.d.ts'],
    types: [],
  }
  const host = ts.createCompilerHost(lean)
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      /^(\.|react)/.test(text) ? ts.resolveModuleName(text, from, lean, host) : { resolvedModule: undefined },
    )
  return ts.createProgram(fileNames, lean, host)
}

/** Every text of a catalogue's file with its path. */
function stringsOf(file: ts.SourceFile): { path: string; node: ts.Node }[] {
  const all: { path: string; node: ts.Node }[] = []
  const walk = (node: ts.Node, path: string): void => {
    if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
      const at = path === '' ? node.name.getText(file) : `${path}.${node.name.getText(file)}`
      if (ts.isPropertyAssignment(node) && !ts.isObjectLiteralExpression(node.initializer)) all.push({ path: at, node })
      else ts.forEachChild(node, (child) => walk(child, at))
    } else ts.forEachChild(node, (child) => walk(child, path))
  }
  walk(file, '')
  return all
}

function usedIn(program: ts.Program): Set<ts.Node> {
  const checker = program.getTypeChecker()
  const used = new Set<ts.Node>()
  const inCatalogue = (symbol: ts.Symbol | undefined): ts.Declaration[] =>
    symbol?.declarations?.filter((one) => one.getSourceFile().fileName.startsWith(CATALOGUE)) ?? []
  const known = new Map<ts.Type, boolean>()
  const isCatalogue = (type: ts.Type): boolean => {
    let is = known.get(type)
    if (is === undefined) {
      is = type.getProperties().some((one) => inCatalogue(one).length > 0)
      known.set(type, is)
    }
    return is
  }
  const mark = (symbol: ts.Symbol | undefined): void => {
    for (const one of inCatalogue(symbol)) used.add(one)
  }
  const markAll = (type: ts.Type): void => {
    for (const one of type.getProperties()) {
      mark(one)
      const inner = checker.getTypeOfSymbol(one)
      if (isCatalogue(inner)) markAll(inner)
    }
  }
  const markKeys = (type: ts.Type, at: ts.Expression): void => {
    const key = checker.getTypeAtLocation(at)
    const keys = key.isUnion() ? key.types : [key]
    // `words[id as 'one']` says no more than that some key of them is meant.
    if (ts.isAsExpression(at) || !keys.every((one) => one.isStringLiteral())) markAll(type)
    else for (const { value } of keys as ts.StringLiteralType[]) mark(type.getProperty(value))
  }
  /** What a type lets its reader see of another. */
  const markAs = (type: ts.Type, wanted: ts.Type): void => {
    const named = wanted.getProperties()
    if (named.length === 0 || wanted.getStringIndexType() !== undefined) {
      markAll(type)
      return
    }
    for (const { name } of named) {
      const found = type.getProperty(name)
      mark(found)
      const inner = found === undefined ? undefined : checker.getTypeOfSymbol(found)
      if (inner !== undefined && isCatalogue(inner))
        markAs(inner, checker.getTypeOfSymbol(wanted.getProperty(name) as ts.Symbol))
    }
  }
  /** Where a part of the catalogue goes on to. */
  const follow = (node: ts.Expression, type: ts.Type): void => {
    const { parent } = node
    if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) return
    // Of two parts that look alike the type of a choice between them keeps one.
    if (ts.isConditionalExpression(parent) || ts.isSpreadAssignment(parent) || ts.isSpreadElement(parent)) {
      markAll(type)
      return
    }
    const asked = checker.getContextualType(node)
    // Nothing is read off what is unknown.
    if (asked === undefined || (asked.flags & ts.TypeFlags.Unknown) !== 0) return
    const wanted = checker.getNonNullableType(asked)
    if (!isCatalogue(wanted)) markAs(type, wanted)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name))
    if (ts.isElementAccessExpression(node)) {
      const type = checker.getTypeAtLocation(node.expression)
      if (isCatalogue(type)) markKeys(type, node.argumentExpression)
    }
    if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node)
      for (const { propertyName, name, dotDotDotToken } of node.elements) {
        if (dotDotDotToken !== undefined) markAll(type)
        else mark(type.getProperty((propertyName ?? name).getText()))
      }
    }
    if (isHandedOn(node)) {
      const type = checker.getTypeAtLocation(node)
      if (isCatalogue(type)) follow(node, type)
    }
    ts.forEachChild(node, visit)
  }
  // What knows neither the catalogue nor its type reads nothing of it.
  const speaks = ({ fileName, text }: ts.SourceFile): boolean =>
    fileName.startsWith(SOURCES) && !A_LANGUAGE.test(fileName) && /strings|Locale/i.test(text)
  for (const file of program.getSourceFiles()) if (speaks(file)) visit(file)
  return used
}

/** An expression that hands something on: neither a name, nor what stands before a dot or a bracket. */
function isHandedOn(node: ts.Node): node is ts.Expression {
  const { parent } = node
  if (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isIdentifier(node)
  ) {
    if (ts.isPropertyAccessExpression(parent) || ts.isImportSpecifier(parent)) return false
    if (ts.isElementAccessExpression(parent) || ts.isCallExpression(parent)) return parent.expression !== node
    if (ts.isBindingElement(parent) || ts.isVariableDeclaration(parent)) return parent.initializer === node
    return !(
      (ts.isPropertyAssignment(parent) ||
        ts.isParameter(parent) ||
        ts.isFunctionDeclaration(parent) ||
        ts.isJsxAttribute(parent)) &&
      parent.name === node
    )
  }
  return false
}
