// The kernel in C that this project had up to commit f64f48f, as a measure of speed: taken from the history of git,
// built with gcc -O3, and given the same crisis. Needs git with that commit, and gcc.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { build, root } from './bundle.mjs'

const COMMIT = 'f64f48f'

/** @returns the built program, and what of the old core writes a crisis for it */
export async function referenceKernel() {
  const tree = join(build, `reference-${COMMIT}`)
  if (!existsSync(tree)) {
    mkdirSync(tree, { recursive: true })
    const archive = execFileSync('git', ['-C', root, 'archive', COMMIT, 'bench', 'packages/core/src', 'crises'], {
      maxBuffer: 1 << 28,
    })
    execFileSync('tar', ['-x', '-C', tree], { input: archive })
  }
  const outfile = join(tree, 'core.mjs')
  const banner =
    "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"
  buildSync({
    entryPoints: [join(tree, 'bench/src/core.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: banner },
  })
  const binary = join(tree, 'kernel')
  // Its layout header is made by its own script.
  execFileSync(process.execPath, [join(tree, 'bench/make-layout.mjs')], { stdio: 'inherit' })
  const flags = ['-O3', '-ffp-contract=off', '-Wno-unused-function', '-o', binary, join(tree, 'bench/c/bench.c'), '-lm']
  execFileSync('gcc', flags, { stdio: 'inherit' })
  return { binary, core: await import(pathToFileURL(outfile).href), tree }
}
