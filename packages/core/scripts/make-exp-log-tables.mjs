// Writes the tables that exp and log read: packages/core/src/random/exp-log-tables.ts. Everything is computed in 256-bit integers, so the tables do not depend on the
// machine that ran this script. Run from the repository root: node packages/core/scripts/make-exp-log-tables.mjs
import { writeFileSync } from 'node:fs'

const BITS = 256n
const ONE = 1n << BITS

/** Nearest double to n * 2^-256, ties to even (BigInt to Number rounds correctly; the division is by a power of two). */
const toDouble = (n) => Number(n) / 2 ** 256

/** Exact 256-bit fixed-point value of a double that is a multiple of 2^-120. */
const fromDouble = (x) => BigInt(x * 2 ** 120) << (BITS - 120n)

/** Floor of the square root, by Newton's iteration. */
function isqrt(n) {
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1)
  for (;;) {
    const y = (x + n / x) >> 1n
    if (y >= x) return x
    x = y
  }
}

/** ln(num / den) = 2 artanh((num - den) / (num + den)), by its power series. */
function lnRatio(num, den) {
  const z = ((num - den) << BITS) / (num + den)
  const z2 = (z * z) >> BITS
  let term = z
  let sum = 0n
  for (let k = 1n; term !== 0n && term !== -1n; k += 2n) {
    sum += term / k
    term = (term * z2) >> BITS
  }
  return 2n * sum
}

/** A value as a high part that is a multiple of 2^-42 and the rest, rounded to a double. */
function highLow(n) {
  const step = 1n << (BITS - 42n)
  const high = ((n + step / 2n) / step) * step
  return [toDouble(high), toDouble(n - high)]
}

// 2^(1/128) by seven square roots, then its powers.
let root = 2n * ONE
for (let i = 0; i < 7; i += 1) root = isqrt(root << BITS)
const expHigh = []
const expLow = []
for (let i = 0, value = ONE; i < 128; i += 1, value = (value * root) >> BITS) {
  expHigh.push(toDouble(value))
  expLow.push(toDouble(value - fromDouble(toDouble(value))))
}

// Centres 1 + j/128, halved from j = 53 on so that they span [0.707, 1.414] around 1.
const logCentre = []
const logInverse = []
const logHigh = []
const logLow = []
for (let j = 0n; j <= 128n; j += 1n) {
  const num = 128n + j
  const den = j < 53n ? 128n : 256n
  const [high, low] = num === den ? [0, 0] : highLow(lnRatio(num, den))
  logCentre.push(Number(num) / Number(den))
  logInverse.push(toDouble((den << BITS) / num))
  logHigh.push(high)
  logLow.push(low)
}

const ln2 = lnRatio(2n, 1n)
const [ln2High, ln2Low] = highLow(ln2)
// ln2 / 128 cut to 36 bits so that k times it is exact for |k| < 2^17.
const stepUnit = 1n << (BITS - 43n)
const stepHigh = (ln2 / 128n / stepUnit) * stepUnit
const constants = [
  ['LN2_HIGH', ln2High, 'ln 2 to a multiple of 2^-42'],
  ['LN2_LOW', ln2Low, 'ln 2 - LN2_HIGH'],
  ['STEP_HIGH', toDouble(stepHigh), '(ln 2) / 128 cut to a multiple of 2^-43'],
  ['STEP_LOW', toDouble(ln2 / 128n - stepHigh), '(ln 2) / 128 - STEP_HIGH'],
  ['STEPS_PER_UNIT', toDouble((128n * ONE * ONE) / ln2), '128 / ln 2'],
]
const tables = [
  ['EXP_HIGH', expHigh, '2^(i/128), nearest double, i = 0..127'],
  ['EXP_LOW', expLow, 'what EXP_HIGH leaves out'],
  ['LOG_CENTRE', logCentre, 'centre j of the reduction, j = 0..128: 1 + j/128, halved from j = 53 on'],
  ['LOG_INVERSE', logInverse, '1 / LOG_CENTRE'],
  ['LOG_HIGH', logHigh, 'ln(LOG_CENTRE) to a multiple of 2^-42'],
  ['LOG_LOW', logLow, 'ln(LOG_CENTRE) - LOG_HIGH'],
]

const rows = (values, indent, last) => {
  const lines = []
  for (let i = 0; i < values.length; i += 5) lines.push(indent + values.slice(i, i + 5).join(', '))
  return lines.join(',\n') + last
}
const made = 'Made by packages/core/scripts/make-exp-log-tables.mjs from 256-bit integer arithmetic; do not edit.'

let ts = `// ${made}\n// Every number is the shortest decimal that reads back to the same double, so every engine holds the same bits.\n// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: the table passes through sqrt 2\n\nimport { table } from '../target/memory.ts'\n`
for (const [name, value, doc] of constants) ts += `\n/** ${doc}. */\nexport const ${name} = ${value}\n`
for (const [name, values, doc] of tables) {
  ts += `\n/** ${doc}. */\n// biome-ignore format: rows of five\nexport const ${name} = table([\n${rows(values, '  ', ',')}\n])\n`
}
writeFileSync('packages/core/src/random/exp-log-tables.ts', ts)
