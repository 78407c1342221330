/** A number with one decimal; what rounds to nothing has no sign. */
export function tenths(value: number): string {
  const text = value.toFixed(1)
  return text === '-0.0' ? '0.0' : text
}
