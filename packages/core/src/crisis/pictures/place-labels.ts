/**
 * Labels beside marks without overlap: each in turn takes the first free of some places about its mark, or stays out.
 */
import { LABEL, textWidth } from './text-width.js'

interface Mark {
  x: number
  y: number
  r: number
}

export interface Marked extends Mark {
  text: string
}

export interface Label extends Marked {
  /** Where its text begins, and its middle line. */
  tx: number
  ty: number
}

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** The square that a mark of radius r fills, px. */
export const boxOf = ({ x, y, r }: Mark): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })

/**
 * Room at the sides of a mark in which no other's label ends if it can help it, px: it would look like that mark's
 * label.
 */
const CLEAR = 3

const apart = (a: Box, b: Box): boolean => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top

/**
 * Beside the mark, over and under it, then at its upper and lower corners, where it is harder to see to which mark the
 * label belongs.
 */
function placesAbout({ x, y, r }: Mark, long: number, half: number): { tx: number; ty: number }[] {
  const beside = (turn: number): { tx: number; ty: number }[] => {
    const dx = Math.sqrt(Math.max(0, 1 - turn * turn)) * r + 5
    const ty = y + turn * (r + half)
    return [
      { tx: x + dx, ty },
      { tx: x - dx - long, ty },
    ]
  }
  return [
    ...beside(0),
    { tx: x - long / 2, ty: y - r - half - 2 },
    { tx: x - long / 2, ty: y + r + half + 2 },
    ...[-0.6, 0.6, -1, 1].flatMap(beside),
  ]
}

/**
 * Labels for those marks that have room for one, in the order of the marks. A label covers no mark but its own, no
 * other label, and lies inside the picture.
 * @param marks the most important first; those outside the picture have no label
 * @param width, height of the picture, px
 * @param size of the type, px
 */
export function placeLabels(marks: readonly Marked[], width: number, height: number, size = LABEL): Label[] {
  const own = marks.map(boxOf)
  const labels: Box[] = []
  const half = size * 0.55
  return marks.flatMap((mark, n): Label[] => {
    const { x, y, text } = mark
    if (x < 0 || x > width || y < 0 || y > height) return []
    const long = textWidth(text, { size })
    const isFree = (box: Box, clear: number): boolean =>
      box.left >= 2 &&
      box.right <= width - 2 &&
      box.top >= 2 &&
      box.bottom <= height - 2 &&
      labels.every((other) => apart(box, other)) &&
      own.every((other, m) => m === n || apart({ ...box, left: box.left - clear, right: box.right + clear }, other))
    const places = placesAbout(mark, long, half).map(({ tx, ty }) => ({
      tx,
      ty,
      box: { left: tx - 1, right: tx + long + 1, top: ty - half, bottom: ty + half },
    }))
    const place = places.find(({ box }) => isFree(box, CLEAR)) ?? places.find(({ box }) => isFree(box, 0))
    if (place === undefined) return []
    labels.push(place.box)
    return [{ ...mark, tx: place.tx, ty: place.ty }]
  })
}
