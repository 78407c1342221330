/** Labels beside marks without overlap: each in turn takes the first free of some places about its mark, or stays out. */
import { LABEL, textWidth } from './text-width.js'

export interface Marked {
  x: number
  y: number
  r: number
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

const apart = (a: Box, b: Box): boolean => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top
export const boxOf = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })

/** @param marks the most important first @param obstacles boxes already taken */
export function placeLabels(marks: readonly Marked[], width: number, height: number, obstacles: readonly Box[] = [], size = LABEL): Label[] {
  const taken = [...obstacles, ...marks.map(boxOf)]
  const half = size * 0.55
  return marks.flatMap((mark, n): Label[] => {
    const { x, y, r, text } = mark
    if (x < 0 || x > width || y < 0 || y > height) return []
    const long = textWidth(text, size)
    const own = taken[obstacles.length + n]
    const places = [
      { tx: x + r + 5, ty: y },
      { tx: x - r - 5 - long, ty: y },
      { tx: x - long / 2, ty: y - r - half - 2 },
      { tx: x - long / 2, ty: y + r + half + 2 },
    ]
    for (const { tx, ty } of places) {
      const box: Box = { left: tx - 1, right: tx + long + 1, top: ty - half, bottom: ty + half }
      if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2) continue
      if (!taken.every((other) => other === own || apart(box, other))) continue
      taken.push(box)
      return [{ ...mark, tx, ty }]
    }
    return []
  })
}
