// The direction of the house, as docs/contributing.md tells it: each folder of a package imports only from those before
// it, and nothing from the files on top.
const CORE = '^packages/core/src'
const HOUSE = {
  core: {
    folders: [
      'target',
      'terms',
      'random',
      'model',
      'walk',
      'crisis',
      'draft',
      'engine',
      'assess',
      'outlook',
      'options',
      'figures',
      'import',
      'export',
    ],
    top: ['index.ts', 'kernel.ts'],
  },
  cli: {
    folders: ['process', 'terminal', 'wording', 'input', 'output', 'cluster', 'text', 'html', 'server', 'commands'],
    top: ['program.ts', 'main.ts'],
  },
  web: {
    folders: ['style', 'strings', 'editing', 'work', 'state', 'components', 'rooms', 'app'],
    top: ['worker.ts', 'main.tsx'],
  },
}
/** Compiled by AssemblyScript in place of the file beside them. */
const FOR_WEBASSEMBLY = '\\.wasm\\.ts$'

const anyOf = (names) => `(${names.join('|').replaceAll('.', '\\.')})`

/** The rules of a package. */
function inOrder([name, { folders, top }]) {
  const src = `^packages/${name}/src`
  const known = [`${src}/${anyOf(folders)}/`, `${src}/${anyOf(top)}$`]
  const unknown = {
    comment: `A new folder in ${name} needs a place in HOUSE of .dependency-cruiser.cjs.`,
    severity: 'error',
  }
  return [
    ...folders.map((folder, at) => ({
      name: `${name}-${folder}-imports-only-from-before`,
      comment: `In ${name}, ${folder} may import only from ${folders.slice(0, at).join(', ') || 'itself'}.`,
      severity: 'error',
      from: { path: `${src}/${folder}/` },
      to: { path: [`${src}/${anyOf(top)}$`, ...folders.slice(at + 1).map((after) => `${src}/${after}/`)] },
    })),
    { ...unknown, name: `${name}-folder-unknown`, from: { path: `${src}/`, pathNot: known }, to: {} },
    // A file that imports nothing is known by those that import it.
    { ...unknown, name: `${name}-folder-unknown`, from: {}, to: { path: `${src}/`, pathNot: known } },
  ]
}

module.exports = {
  forbidden: [
    // Import and export stand beside each other at the end of core: neither imports the other.
    ...Object.entries(HOUSE).flatMap(inOrder),
    {
      name: 'core-export-not-import',
      comment: 'export and import stand beside each other.',
      severity: 'error',
      from: { path: `${CORE}/export/` },
      to: { path: `${CORE}/import/` },
    },
    {
      name: 'core-no-node',
      comment: 'Core runs in a browser worker: no Node builtins.',
      severity: 'error',
      from: { path: `${CORE}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-no-other-package',
      comment: 'Core knows nothing of what is built on it.',
      severity: 'error',
      from: { path: `${CORE}/` },
      to: { path: '^packages/(?!core/)' },
    },
    {
      name: 'core-only-yaml-and-zod',
      comment: 'Core depends on yaml and zod, and on nothing else.',
      severity: 'error',
      from: { path: `${CORE}/` },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: '(^|/)node_modules/(yaml|zod)/',
      },
    },
    {
      name: 'over-core-by-its-doors',
      comment: "What is over core imports '@standoff/core' or '@standoff/core/kernel', not a file in it.",
      severity: 'error',
      from: { path: '^packages/(?!core/)' },
      to: { path: `${CORE}/`, pathNot: `${CORE}/(index|kernel)\\.ts$` },
    },
    {
      name: 'src-not-from-tests',
      comment: 'What ships imports nothing from tests, scripts or the bench.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: '^(bench|scripts)/|^packages/[^/]+/(test|scripts)/' },
    },
    {
      name: 'no-cycles',
      comment: 'No cycles, not of types either.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^@standoff/core(/kernel)?$' },
    },
  ],
  options: {
    exclude: { path: FOR_WEBASSEMBLY },
    doNotFollow: { path: ['node_modules', '/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
