/** Names put by the ends of lines, so that none stands on another and as few as can be on a line. */
import { labelSize, textWidth } from '../../../components/text-lines.js'

export interface End {
  text: string
  weight: number
  /** Where the line ends. */
  x: number
  y: number
}

export interface PlacedEnd extends End {
  /** Where the text begins, and its middle. */
  left: number
  middle: number
  long: number
  /** So far from its end that a stroke must lead there. */
  isLed: boolean
}

interface Room {
  width: number
  top: number
  bottom: number
}

/** Lines are rasterised into squares of so many px. */
const SQUARE = 4
const BESIDE = 8
/** Cost of covering one square of a line, and of one step away from the end. */
const ON_LINE = 4
const MOVED = 6
const STEPS = 14
/** Room kept about a text, px. */
const RIM = 3
/** Parts of a stroke that are looked at. */
const STROKE = 12

type Point = readonly [x: number, y: number]

/** Squares that lines run through. @param lines points joined by straight strokes */
export function squaresOf(lines: readonly (readonly Point[])[]): ReadonlySet<string> {
  const squares = new Set<string>()
  for (const line of lines)
    for (const [n, [x, y]] of line.entries()) {
      const [fromX, fromY] = line[Math.max(0, n - 1)]
      const parts = Math.max(1, Math.ceil(Math.max(Math.abs(x - fromX), Math.abs(y - fromY)) / SQUARE))
      for (let part = 0; part <= parts; part++)
        squares.add(squareOf(fromX + ((x - fromX) * part) / parts, fromY + ((y - fromY) * part) / parts))
    }
  return squares
}

const squareOf = (x: number, y: number): string => `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`

/** In the order in which they are given: the first has its choice. A name that finds no room at all is left out. */
export function placeEnds(
  ends: readonly End[],
  squares: ReadonlySet<string>,
  { width, top, bottom }: Room,
): PlacedEnd[] {
  const high = labelSize() + 2
  const placed: PlacedEnd[] = []
  const crossed = (left: number, middle: number, long: number): number => {
    let count = 0
    for (let x = left - RIM; x < left + long + RIM; x += SQUARE)
      for (let y = middle - high / 2 - RIM; y < middle + high / 2 + RIM; y += SQUARE)
        if (squares.has(squareOf(x, y))) count++
    return count
  }
  const covers = ({ left, long, middle }: PlacedEnd, [x, y]: Point): boolean =>
    x > left - RIM && x < left + long + RIM && Math.abs(y - middle) < high / 2 + RIM
  /**
   * Where it would stand on the end of another line, or on the stroke that leads to another name, or its own stroke on
   * a name.
   */
  const isInTheWay = (one: PlacedEnd): boolean =>
    ends.some(({ text, x, y }) => text !== one.text && covers(one, [x, y])) ||
    placed.some(
      (other) =>
        strokeOf(other).some((point) => covers(one, point)) || strokeOf(one).some((point) => covers(other, point)),
    )
  const choiceOf = (end: End, isStrict: boolean): PlacedEnd | null => {
    const long = textWidth(end.text, { weight: end.weight }) + 2
    let best: PlacedEnd | null = null
    let least = Number.POSITIVE_INFINITY
    for (const left of [
      end.x + BESIDE,
      end.x - BESIDE - long,
      Math.max(0, Math.min(width - long, end.x - long / 2)),
      width - long,
    ]) {
      if (left < 0 || left + long > width) continue
      for (let step = 0; step <= 2 * STEPS; step++) {
        const by = ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * high) / 2
        const middle = end.y + by
        if (middle < top || middle > bottom) continue
        if (
          placed.some(
            (other) =>
              Math.abs(other.middle - middle) < high &&
              left < other.left + other.long + 4 &&
              other.left < left + long + 4,
          )
        )
          continue
        const away = Math.max(0, left - end.x, end.x - left - long)
        const cost = ON_LINE * crossed(left, middle, long) + MOVED * Math.ceil(step / 2) + Math.max(0, away - BESIDE)
        const one = { ...end, left, middle, long, isLed: Math.abs(by) > high || away > 2 * BESIDE }
        if (cost >= least || (isStrict && isInTheWay(one))) continue
        least = cost
        best = one
      }
    }
    return best
  }
  for (const end of ends) {
    const found = choiceOf(end, true) ?? choiceOf(end, false)
    if (found !== null) placed.push(found)
  }
  return placed
}

/** Points of the stroke from the end of a line to its name; none where the name stands by it. */
export function strokeOf({ isLed, x, y, left, long, middle }: PlacedEnd): Point[] {
  if (!isLed) return []
  const [toX, toY] = [Math.max(left, Math.min(left + long, x)), middle + (middle < y ? 6 : -6)]
  return Array.from(
    { length: STROKE + 1 },
    (_, n): Point => [x + ((toX - x) * n) / STROKE, y + ((toY - y) * n) / STROKE],
  )
}
