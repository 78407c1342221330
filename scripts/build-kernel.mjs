// Builds what is made from the model's own text and never committed: the places of its parameters as typed names, and
// the kernel in WebAssembly.
//   packages/core/src/model/parameter-places.ts   from the declarations in model/*/parameters.ts
//   packages/core/src/engine/kernel-bytes.ts      engine/kernel.wasm.ts and all that it imports, compiled by AssemblyScript
// AssemblyScript reads the same files as tsc. Where the two must differ, a file that ends in `.wasm.ts` stands beside
// the other, behind the same names, and is read in its place. What only tsc understands is taken out line by line:
// imports of types, and the names of the machine's own numbers.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'
import binaryen from 'binaryen'
import { build } from 'esbuild'

const core = fileURLToPath(new URL('../packages/core/', import.meta.url))
const ENTRY = 'src/engine/kernel.wasm.ts'

await writePlaces()
await writeKernel()

/** Writes a file only where its text changes, so that nothing is built again for nothing. */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
}

/**
 * One enum for each scope: where a declared parameter lies among those of its scope. A misspelt key does not compile.
 */
async function writePlaces() {
  const { outputFiles } = await build({
    entryPoints: [join(core, 'src/model/parameters.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  })
  const { parametersOf } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  const scopes = [
    ['OfCrisis', 'crisis'],
    ['OfPrincipal', 'principal'],
    ['OfTie', 'tie'],
    ['OfHost', 'host'],
  ]
  const enums = scopes.map(
    ([name, scope]) =>
      `export enum ${name} {\n${[...parametersOf(scope).map(({ key }) => key), 'size'].map((key) => `  ${key},\n`).join('')}}\n`,
  )
  const head =
    '/** Places of the declared parameters of each scope. Made by scripts/build-kernel.mjs from the parameters of every mechanism; do not edit. */\n'
  write(join(core, 'src/model/parameter-places.ts'), head + enums.join('\n'))
}

async function writeKernel() {
  const text = (name, base) => {
    const path = join(base, name)
    const twin = path.replace(/(\.wasm)?\.ts$/, '.wasm.ts')
    const from = existsSync(twin) ? twin : path
    return existsSync(from) ? forAssemblyScript(readFileSync(from, 'utf8')) : null
  }
  const files = {}
  const writeFile = (name, contents) => {
    files[name] = contents
  }
  const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort=']
  const options = [ENTRY, '--baseDir', core, ...flags, '--outFile', 'kernel.wasm', ...process.argv.slice(2)]
  const { error, stderr } = await asc.main(options, { readFile: text, writeFile, listFiles: () => [] })
  if (error !== null) throw new Error(`the kernel does not compile:\n${stderr.toString()}`)
  const bytes = inlined(files['kernel.wasm'])
  // A module that this engine does not take would be found only where runs silently fall back to JavaScript.
  new WebAssembly.Module(bytes)
  // In hexadecimal, which a server compresses a fifth smaller than base64: bytes stay bytes.
  const text16 = Buffer.from(bytes).toString('hex')
  const head = '/** The kernel in WebAssembly, in hexadecimal. Made by scripts/build-kernel.mjs; do not edit. */\n'
  write(join(core, 'src/engine/kernel-bytes.ts'), `${head}export const KERNEL_WASM =\n  '${text16}'\n`)
  console.log(`kernel: ${bytes.length} bytes of WebAssembly`)
}

/**
 * The same module with small functions put where they are called, which engines do not do for WebAssembly: a tenth less
 * time.
 */
function inlined(bytes) {
  const module = binaryen.readBinary(bytes)
  const { MVP, MutableGlobals, SignExt, NontrappingFPToInt, BulkMemory, BulkMemoryOpt = 0, SIMD128 } = binaryen.Features
  module.setFeatures(MVP | MutableGlobals | SignExt | NontrappingFPToInt | BulkMemory | BulkMemoryOpt | SIMD128)
  binaryen.setOptimizeLevel(3)
  binaryen.setShrinkLevel(0)
  binaryen.setAlwaysInlineMaxSize(30)
  binaryen.setFlexibleInlineMaxSize(100)
  binaryen.setOneCallerInlineMaxSize(8000)
  binaryen.setAllowInliningFunctionsWithLoops(true)
  module.runPasses(['inlining-optimizing'])
  module.optimize()
  module.optimize()
  return module.emitBinary()
}

/** Takes out what only tsc understands. */
function forAssemblyScript(source) {
  return source
    .replace(/^import type \{[^}]*\} from '[^']*numbers\.ts'$/gm, '')
    .replace(/^import type /gm, 'import ')
    .replace(/^import \{[^}]*\}/gm, (head) => head.replace(/\btype /g, ''))
}
