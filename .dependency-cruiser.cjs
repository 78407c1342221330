// The direction of the house, as docs/contributing.md tells it: each folder of core imports only from those before it.
const LAYERS = [
  'target',
  'terms',
  'random',
  'model',
  'walk',
  'crisis',
  'engine',
  'assess',
  'outlook',
  'options',
  'import',
  'export',
]
const CORE = '^packages/core/src'
/** Compiled by AssemblyScript in place of the file beside them. */
const FOR_WEBASSEMBLY = '\\.wasm\\.ts$'

/**
 * Import and export stand beside each other at the end: neither imports the other, which "not from those after it" and
 * one more rule say.
 */
const onlyFromBefore = LAYERS.slice(0, -1).map((layer, at) => ({
  name: `core-${layer}-imports-only-from-before`,
  comment: `core/${layer} may import only from ${LAYERS.slice(0, at).join(', ') || 'nothing else in core'}.`,
  severity: 'error',
  from: { path: `${CORE}/${layer}/` },
  to: { path: `${CORE}/(${LAYERS.slice(at + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...onlyFromBefore,
    {
      name: 'core-export-not-import',
      comment: 'export and import stand beside each other.',
      severity: 'error',
      from: { path: `${CORE}/export/` },
      to: { path: `${CORE}/import/` },
    },
    {
      name: 'core-folder-unknown',
      comment: `A new folder in core needs a place in LAYERS of .dependency-cruiser.cjs.`,
      severity: 'error',
      from: { path: `${CORE}/`, pathNot: [`${CORE}/index\\.ts$`, `${CORE}/(${LAYERS.join('|')})/`] },
      to: {},
    },
    {
      name: 'core-not-its-own-index',
      comment: 'Inside core, import the module itself, not the door of the package.',
      severity: 'error',
      from: { path: `${CORE}/.+/` },
      to: { path: `${CORE}/index\\.ts$` },
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
      name: 'over-core-by-its-door',
      comment: "What is over core imports '@standoff/core', not a file in it.",
      severity: 'error',
      from: { path: '^packages/(?!core/)' },
      to: { path: `${CORE}/`, pathNot: `${CORE}/index\\.ts$` },
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
      to: { couldNotResolve: true, pathNot: '^@standoff/core$' },
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
