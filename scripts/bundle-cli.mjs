#!/usr/bin/env node
/**
 * Bundles the command for a quick start, with core's enums as plain numbers in the kernel. DuckDB (a native binding),
 * piscina and what pages are drawn with stay outside and are loaded when wanted. Every output lies in dist/ itself:
 * modules find ./worker.js and ../package.json from where they are.
 */
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = resolve(root, 'packages/cli')
const dist = resolve(cli, 'dist')

/** What only `standoff report` needs: large, and loaded when a page is made. */
const FOR_PAGES = [
  '@observablehq/plot',
  '@resvg/resvg-js',
  'd3-geo',
  'linkedom',
  'topojson-client',
  'world-atlas',
  '@fontsource/*',
]

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: resolve(cli, 'src/main.ts'),
    worker: resolve(cli, 'src/cluster/worker.ts'),
    'island-worker': resolve(cli, 'src/cluster/island-worker.ts'),
  },
  outdir: dist,
  bundle: true,
  splitting: true,
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  alias: {
    '@standoff/core/kernel': resolve(root, 'packages/core/src/kernel.ts'),
    '@standoff/core': resolve(root, 'packages/core/src/index.ts'),
  },
  external: ['@duckdb/node-api', 'piscina', 'fastify', '@fastify/static', ...FOR_PAGES],
  // commander is CommonJS and asks for Node's modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
})

const made = new Set(Object.keys(metafile.outputs).map((path) => resolve(root, path)))
for (const name of readdirSync(dist)) {
  if (!made.has(resolve(dist, name))) rmSync(resolve(dist, name), { recursive: true })
}

// The example crises, so that what the help says works wherever the command is installed.
cpSync(resolve(root, 'crises'), resolve(dist, 'crises'), { recursive: true })

// What `standoff open` serves.
cpSync(resolve(root, 'packages/web/dist'), resolve(dist, 'page'), { recursive: true })
