// The bits of a double, through one shared scratch cell: no allocation, and no BigInt.
const cell = new Float64Array(1)
const halves = new Int32Array(cell.buffer)
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** The upper 32 bits of x as IEEE 754 stores it (sign, 11 bits of exponent, 20 of mantissa), as a signed integer. */
export function highBits(x: number): number {
  cell[0] = x
  return halves[HIGH]
}
