/**
 * A bar that shows an uncertain share: solid up to the low end of its interval, half up to the mean, light up to the
 * high end.
 */
export interface BarMarks {
  solid: string
  half: string
  light: string
  empty: string
}

export const UNICODE_MARKS: BarMarks = { solid: '█', half: '▓', light: '░', empty: ' ' }
export const ASCII_MARKS: BarMarks = { solid: '#', half: '=', light: '-', empty: ' ' }

export function bar(low: number, mean: number, high: number, width: number, unicode: boolean): string {
  const marks = unicode ? UNICODE_MARKS : ASCII_MARKS
  const cell = (share: number): number => Math.round(Math.max(0, Math.min(1, share)) * width)
  const [a, b, c] = [cell(low), Math.max(cell(low), cell(mean)), Math.max(cell(mean), cell(high))]
  return (marks.solid.repeat(a) + marks.half.repeat(b - a) + marks.light.repeat(c - b)).padEnd(width, marks.empty)
}
