/** Labels beside marks without overlap: each in turn takes the first free of some places about its mark, or stays out. */
import { LABEL } from './label.js'
import { textWidth } from './text-width.js'

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

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const apart = (a: Box, b: Box): boolean => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top
const boxOf = ({ x, y, r }: Marked): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })

/** @param marks the most important first @param obstacles boxes already taken */
export function placeLabels(marks: readonly Marked[], width: number, height: number, obstacles: Box[] = [], size = LABEL): Label[] {
  const taken = [...obstacles, ...marks.map(boxOf)]
  const half = size * 0.55
  return marks.flatMap((mark): Label[] => {
    const { x, y, r, text } = mark
    const long = textWidth(text, size)
    const beside = [0, -0.6, 0.6, -1, 1].flatMap((turn) => {
      const dx = Math.sqrt(Math.max(0, 1 - turn * turn)) * r + 5
      return [
        { tx: x + dx, ty: y + turn * (r + half) },
        { tx: x - dx - long, ty: y + turn * (r + half) },
      ]
    })
    const places = [...beside.slice(0, 2), { tx: x - long / 2, ty: y - r - half - 2 }, { tx: x - long / 2, ty: y + r + half + 2 }, ...beside.slice(2)]
    for (const { tx, ty } of places) {
      const box: Box = { left: tx - 1, right: tx + long + 1, top: ty - half, bottom: ty + half }
      const own = boxOf(mark)
      if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2) continue
      if (!taken.every((other) => apart(box, other) || (other.left === own.left && other.top === own.top && other.right === own.right))) continue
      taken.push(box)
      return [{ ...mark, tx, ty }]
    }
    return []
  })
}
