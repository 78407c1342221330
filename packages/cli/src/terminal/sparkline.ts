const STEPS = '▁▂▃▄▅▆▇█'
const ASCII_STEPS = '._-=+*#@'

/** Values as a row of small columns, from 0 up to `highest`; the long are thinned to `width`. */
export function sparkline(values: readonly number[], highest: number, width: number, unicode: boolean): string {
  const marks = unicode ? STEPS : ASCII_STEPS
  const count = Math.min(values.length, width)
  let text = ''
  for (let n = 0; n < count; n++) {
    const value = values[Math.floor(((n + 1) * values.length) / count) - 1]
    text +=
      value <= 0 || highest <= 0 ? ' ' : marks[Math.min(marks.length - 1, Math.floor((value / highest) * marks.length))]
  }
  return text.trimEnd()
}
