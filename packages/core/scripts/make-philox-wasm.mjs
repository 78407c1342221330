// Writes packages/core/src/random/philox-wasm-bytes.ts: a WebAssembly module, emitted here byte by byte, that fills blocks of
// Philox4x32-10 four lanes at a time with the 128-bit SIMD instructions (in Node 16.4, Chrome 91, Firefox 89, Safari 16.4 and
// later). Run from the repository root: node packages/core/scripts/make-philox-wasm.mjs
//
// It exports `memory` and fill(k0, k1, run, firstStep, steps, laneBase, laneCount), which writes from address 0 on, step-major;
// lanes are rounded up to four within a step, and the next step overwrites what was too much.
import { writeFileSync } from 'node:fs'

const leb = (n) => {
  const bytes = []
  for (;;) {
    const byte = n & 0x7f
    n >>= 7
    if ((n === 0 && !(byte & 0x40)) || (n === -1 && byte & 0x40)) return [...bytes, byte]
    bytes.push(byte | 0x80)
  }
}
const unsigned = (n) => (n < 128 ? [n] : [(n & 0x7f) | 0x80, ...unsigned(n >>> 7)])
const vector = (items) => [...unsigned(items.length), ...items.flat()]
const section = (id, content) => [id, ...unsigned(content.length), ...content]
const text = (s) => vector([...s].map((c) => c.charCodeAt(0)))

const I32 = 0x7f
const V128 = 0x7b
const get = (i) => [0x20, ...unsigned(i)]
const set = (i) => [0x21, ...unsigned(i)]
const i32 = (n) => [0x41, ...leb(n | 0)]
const ADD = [0x6a]
const simd = (op) => [0xfd, ...unsigned(op)]
const SPLAT = simd(0x11)
const VADD = simd(0xae)
const XOR = simd(0x51)
const PRODUCT_LOW = simd(0xde) // i64x2.extmul_low_i32x4_u
const PRODUCT_HIGH = simd(0xdf)
const constant = (words) => [...simd(0x0c), ...words.flatMap((w) => [w & 255, (w >>> 8) & 255, (w >>> 16) & 255, w >>> 24])]
/** Chooses four 32-bit words out of two vectors. */
const shuffle = (words) => [...simd(0x0d), ...words.flatMap((w) => [4 * w, 4 * w + 1, 4 * w + 2, 4 * w + 3])]
const store = (offset) => [...simd(0x0b), 4, ...unsigned(offset)]

// Parameters 0..6, then these locals.
const [K0, K1, RUN, STEP, STEPS, BASE, COUNT, LANE, ROW] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const [A, B, C, D, P, Q, R, S, M0, M1, LANES] = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]
const key = (round, half) => 20 + 2 * round + half

const W = [0x9e3779b9, 0xbb67ae85]
const setKeys = []
for (let round = 0; round < 10; round += 1) {
  for (const half of [0, 1]) {
    setKeys.push(...get(half ? K1 : K0), ...i32(Math.imul(round, W[half])), ...ADD, ...SPLAT, ...set(key(round, half)))
  }
}

const rounds = []
for (let round = 0; round < 10; round += 1) {
  const product = (word, multiplier, low, high) => [...get(word), ...get(multiplier), ...PRODUCT_LOW, ...set(low), ...get(word), ...get(multiplier), ...PRODUCT_HIGH, ...set(high)]
  rounds.push(
    ...product(A, M0, P, Q),
    ...product(C, M1, R, S),
    // A = high(C M1) ^ B ^ k0; B = low(C M1); C = high(A M0) ^ D ^ k1; D = low(A M0)
    ...get(R),
    ...get(S),
    ...shuffle([1, 3, 5, 7]),
    ...get(B),
    ...XOR,
    ...get(key(round, 0)),
    ...XOR,
    ...set(A),
    ...get(R),
    ...get(S),
    ...shuffle([0, 2, 4, 6]),
    ...set(B),
    ...get(P),
    ...get(Q),
    ...shuffle([1, 3, 5, 7]),
    ...get(D),
    ...XOR,
    ...get(key(round, 1)),
    ...XOR,
    ...set(C),
    ...get(P),
    ...get(Q),
    ...shuffle([0, 2, 4, 6]),
    ...set(D),
  )
}

// Four lanes of each word become four blocks: a 4 x 4 transpose.
const transpose = [...get(A), ...get(B), ...shuffle([0, 4, 1, 5]), ...set(P), ...get(A), ...get(B), ...shuffle([2, 6, 3, 7]), ...set(Q), ...get(C), ...get(D), ...shuffle([0, 4, 1, 5]), ...set(R), ...get(C), ...get(D), ...shuffle([2, 6, 3, 7]), ...set(S)]
const address = [...get(ROW), ...get(LANE), ...i32(4), 0x74, ...ADD]
const blocks = [...address, ...get(P), ...get(R), ...shuffle([0, 1, 4, 5]), ...store(0), ...address, ...get(P), ...get(R), ...shuffle([2, 3, 6, 7]), ...store(16), ...address, ...get(Q), ...get(S), ...shuffle([0, 1, 4, 5]), ...store(32), ...address, ...get(Q), ...get(S), ...shuffle([2, 3, 6, 7]), ...store(48)]

const body = [
  ...setKeys,
  ...constant([0xd2511f53, 0xd2511f53, 0xd2511f53, 0xd2511f53]),
  ...set(M0),
  ...constant([0xcd9e8d57, 0xcd9e8d57, 0xcd9e8d57, 0xcd9e8d57]),
  ...set(M1),
  0x02,
  0x40, // block: leave when nothing is asked for
  ...get(STEPS),
  0x45,
  0x0d,
  0,
  ...get(COUNT),
  0x45,
  0x0d,
  0,
  0x03,
  0x40, // loop over steps
  ...i32(0),
  ...set(LANE),
  ...get(BASE),
  ...SPLAT,
  ...constant([0, 1, 2, 3]),
  ...VADD,
  ...set(LANES),
  0x03,
  0x40, // loop over lanes
  ...get(RUN),
  ...SPLAT,
  ...set(A),
  ...get(STEP),
  ...SPLAT,
  ...set(B),
  ...get(LANES),
  ...set(C),
  ...constant([0, 0, 0, 0]),
  ...set(D),
  ...rounds,
  ...transpose,
  ...blocks,
  ...get(LANES),
  ...constant([4, 4, 4, 4]),
  ...VADD,
  ...set(LANES),
  ...get(LANE),
  ...i32(4),
  ...ADD,
  0x22,
  LANE,
  ...get(COUNT),
  0x49,
  0x0d,
  0,
  0x0b,
  ...get(STEP),
  ...i32(1),
  ...ADD,
  ...set(STEP),
  ...get(ROW),
  ...get(COUNT),
  ...i32(4),
  0x74,
  ...ADD,
  ...set(ROW),
  ...get(STEPS),
  ...i32(1),
  0x6b,
  0x22,
  STEPS,
  0x0d,
  0,
  0x0b,
  0x0b,
  0x0b,
]

const code = [
  ...vector([
    [2, I32],
    [31, V128],
  ]),
  ...body,
]
const bytes = Uint8Array.from([
  0,
  0x61,
  0x73,
  0x6d,
  1,
  0,
  0,
  0,
  ...section(1, vector([[0x60, ...vector(Array(7).fill([I32])), 0]])),
  ...section(3, vector([[0]])),
  ...section(5, vector([[0, 1]])),
  ...section(
    7,
    vector([
      [...text('memory'), 2, 0],
      [...text('fill'), 0, 0],
    ]),
  ),
  ...section(10, vector([[...unsigned(code.length), ...code]])),
])
new WebAssembly.Module(bytes)

const lines = Buffer.from(bytes)
  .toString('base64')
  .match(/.{1,116}/g)
writeFileSync(
  'packages/core/src/random/philox-wasm-bytes.ts',
  `// Made by packages/core/scripts/make-philox-wasm.mjs, which says what is in it; do not edit.

/** A WebAssembly module of ${bytes.length} bytes that fills blocks of Philox4x32-10, in base64. */
// biome-ignore format: one line of base64 a line
export const PHILOX_WASM = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')
`,
)
console.log(`${bytes.length} bytes`)
