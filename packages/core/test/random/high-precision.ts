// exp and ln in 256-bit integers, as the truth against which the doubles are held.
const BITS = 256n
const ONE = 1n << BITS

/** The double x as a multiple of 2^-256, exact for 2^-200 < |x| < 2^700. */
export function exact(x: number): bigint {
  let e = 0
  let m = x
  while (m !== Math.floor(m)) {
    m *= 2
    e += 1
  }
  return (BigInt(m) << BITS) >> BigInt(e)
}

function lnRatio(num: bigint, den: bigint): bigint {
  const z = ((num - den) << BITS) / (num + den)
  const z2 = (z * z) >> BITS
  let sum = 0n
  for (let k = 1n, term = z; term !== 0n && term !== -1n; k += 2n, term = (term * z2) >> BITS) sum += term / k
  return 2n * sum
}

const LN2 = lnRatio(2n, 1n)

/** e^x for a multiple x of 2^-256, as mantissa * 2^(exponent - 256). */
export function bigExp(x: bigint): { mantissa: bigint; exponent: number } {
  let exponent = x / LN2
  if (x < 0n) exponent -= 1n
  const r = x - exponent * LN2
  let sum = ONE
  for (let k = 1n, term = r; term !== 0n; k += 1n, term = ((term * r) >> BITS) / k) sum += term
  return { mantissa: sum, exponent: Number(exponent) }
}

/** ln of a positive multiple of 2^-256, as a multiple of 2^-256. */
export function bigLog(x: bigint): bigint {
  const e = BigInt(x.toString(2).length) - 1n - BITS
  const m = e >= 0n ? x >> e : x << -e
  return m > (ONE * 3n) / 2n ? (e + 1n) * LN2 + lnRatio(m, 2n * ONE) : e * LN2 + lnRatio(m, ONE)
}

/** |got - true| in units in the last place of the true value, the truth being mantissa * 2^(exponent - 256). */
export function ulps(got: number, mantissa: bigint, exponent = 0): number {
  const scaled = exact(got * 2 ** -exponent) - mantissa
  const size = mantissa < 0n ? -mantissa : mantissa
  const ulp = 1n << BigInt(size.toString(2).length - 53)
  return Number((1000n * (scaled < 0n ? -scaled : scaled)) / ulp) / 1000
}

export const ONE_EXACT = ONE
