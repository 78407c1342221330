// Bundles TypeScript of this repository into bench/build, so that scripts can import core without a build of the
// packages.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const build = join(root, 'bench/build')

/** Bundles `entry` (a path from the root) and returns the path of the bundle. */
export function bundle(entry) {
  mkdirSync(build, { recursive: true })
  const outfile = join(build, `${entry.replace(/[/\\]/g, '-').replace(/\.ts$/, '')}.mjs`)
  buildSync({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    // The YAML library is CommonJS and asks for Node's own modules.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  })
  return outfile
}

/** Bundles and imports. */
export function load(entry) {
  return import(`${pathToFileURL(bundle(entry)).href}?${Date.now()}`)
}
