#!/usr/bin/env node
/**
 * Checks the direction of the house (.dependency-cruiser.cjs) and that the check saw it: a checker that sees no module
 * finds no fault. Also that core keeps off the clock, global randomness, and functions of Math whose last bits differ
 * between engines; and that it counts on no number of principals.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

/** Share of the TypeScript files under packages/*\/src that the cruise must have seen. */
const SHARE_SEEN = 0.8

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const faults = []

const packages = readdirSync('packages')
  .map((name) => `packages/${name}/src`)
  .filter((folder) => existsSync(folder))
const files = packages.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.wasm.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
)

const { output } = await cruise(packages, await extractDepcruiseOptions('./.dependency-cruiser.cjs'))
const seen = new Set(output.modules.map((module) => module.source))
const filesSeen = files.filter((file) => seen.has(file)).length
if (files.length === 0 || filesSeen < SHARE_SEEN * files.length)
  faults.push(`saw only ${filesSeen} of the ${files.length} TypeScript files under ${packages.join(', ')}`)

// A module that was opened but not understood has no imports: most have some.
const withImports = output.modules.filter(
  (module) => files.includes(module.source) && module.dependencies.length > 0,
).length
if (withImports < 0.5 * files.length)
  faults.push(`found imports in only ${withImports} of ${files.length} TypeScript files`)

for (const { rule, from, to, cycle } of output.summary.violations) {
  const path = cycle ? [from, ...cycle.map((step) => step.name)].join(' -> ') : `${from} -> ${to}`
  faults.push(`${rule.name}: ${path}`)
}

/** What core must not use, and why. Math's sqrt, abs, floor, trunc, imul, fround and the like are exact everywhere. */
const KEPT_OUT = [
  [/\bMath\.random\b/, 'global randomness; draw from a Stream'],
  [/\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b/, 'the clock; take the time as an argument'],
  [
    /\bMath\.(exp|expm1|log|log2|log10|log1p|pow|a?sinh?|a?cosh?|a?tanh?|atan2|cbrt|hypot)\b/,
    'its last bits differ between engines; use random/',
  ],
]
/** The middle of a map is no result: a last bit moves nothing that anyone can see. */
const MAY_DIFFER = ['packages/core/src/crisis/pictures/map-around.ts']
for (const file of files.filter((name) => name.startsWith('packages/core/src/') && !MAY_DIFFER.includes(name))) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const code = line.replace(/^\s*(\/?\*|\/\/).*|\/\/.*$|\/\*.*?\*\//g, '')
    for (const [pattern, why] of KEPT_OUT) {
      const found = pattern.exec(code)
      if (found) faults.push(`core-same-bits-everywhere: ${file}:${index + 1}: ${found[0]} (${why})`)
    }
  }
}

/** How core would find the other of two principals, or both of them: it must do for any number. */
const INDEX = '(?:i|j|party|patron|principal|sender|receiver|holder|victim|observer|side|owner|proxyPatron)'
const OF_TWO = [
  new RegExp(`(?<![-+*/] )(?<![\\w.])1 - (?:\\w+\\.)?${INDEX}\\b(?![.(])`),
  /\b(?:principals|sides|menus)\[[01]\]/,
  /\b(?:party|owner) (?:- |<=? |>=? )2\b/,
  /(?<![\w.])2 \+ (?:k|proxy|\w*proxies|\w+\.proxies)\b/i,
  /\blet i = 0; i < 2;/,
  /\[0, 1\](?: as const\))?\.(?:map|flatMap|filter|some|every)\(\(i\)/,
]
/** The checker accepts two principals, and says so. */
const MAY_COUNT = ['packages/core/src/crisis/check/parties.ts']
for (const file of files.filter((name) => name.startsWith('packages/core/src/') && !MAY_COUNT.includes(name))) {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const code = line.replace(/^\s*(\/?\*|\/\/).*|\/\/.*$|\/\*.*?\*\//g, '')
    for (const pattern of OF_TWO) {
      const found = pattern.exec(code)
      if (found)
        faults.push(
          `core-any-number-of-principals: ${file}:${index + 1}: \`${found[0]}\` (it counts on two principals; go over the others, or name the pair by model/pairs.ts)`,
        )
    }
  }
}

for (const fault of faults) console.error(fault)
console.log(
  `architecture: saw ${filesSeen} of ${files.length} TypeScript files, ${output.summary.totalDependenciesCruised} imports, ${faults.length} faults`,
)
process.exitCode = faults.length > 0 ? 1 : 0
