// Compiles bench/c/kernel.c to WebAssembly and writes it, in base64, to packages/core/src/engine/kernel-wasm-bytes.ts, with a hash of
// the C sources, so that a test can tell whether the bytes are of these sources. Needs clang and lld (Debian: apt-get install clang lld).
// With --check it only says whether the file is up to date; that needs no compiler.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, root } from './bundle.mjs'
import { makeLayout } from './make-layout.mjs'

const sources = join(root, 'bench/c')
const target = join(root, 'packages/core/src/engine/kernel-wasm-bytes.ts')
/** Sources that the kernel is made of. */
const isKernel = (name) => name.endsWith('.h') || name === 'kernel.c'

/** A hash of every C source of the kernel, names included. packages/core/test/engine/wasm-kernel.test.ts reckons it the same way. */
export function sourceHash() {
  const names = readdirSync(sources, { recursive: true }).map(String).filter(isKernel).sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\n${readFileSync(join(sources, name), 'utf8')}\n`)
  return hash.digest('hex')
}

const FLAGS = ['--target=wasm32', '-O3', '-ffp-contract=off', '-msimd128', '-mnontrapping-fptoint', '-mbulk-memory', '-ffreestanding', '-nostdlib', '-fno-builtin-memset', '-Wall', '-Wextra', '-Wno-unused-function', `-I${join(sources, 'freestanding')}`, '-Wl,--no-entry', '-Wl,--strip-all', '-Wl,-z,stack-size=65536']

async function make() {
  await makeLayout()
  mkdirSync(build, { recursive: true })
  const out = join(build, 'kernel.wasm')
  execFileSync('clang', [...FLAGS, '-o', out, join(sources, 'kernel.c')], { stdio: 'inherit' })
  const bytes = readFileSync(out)
  const lines = bytes.toString('base64').match(/.{1,160}/g)
  writeFileSync(
    target,
    `// Made by bench/make-kernel-wasm.mjs from bench/c/kernel.c and its headers; do not edit.

/** SHA-256 of the C sources (names and text) from which the bytes were made. */
export const KERNEL_SOURCE_HASH = '${sourceHash()}'

/** A WebAssembly module of ${bytes.length} bytes: the step of the model in C, in base64. */
// biome-ignore format: one line of base64 a line
export const KERNEL_WASM = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')
`,
  )
  console.log(`${bytes.length} bytes`)
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--check')) {
    const fresh = readFileSync(target, 'utf8').includes(sourceHash())
    console.log(fresh ? 'up to date' : 'bench/c has changed: run node bench/make-kernel-wasm.mjs')
    process.exitCode = fresh ? 0 : 1
  } else await make()
}
