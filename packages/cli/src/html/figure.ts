/**
 * A picture of the page: drawn once for a wide column and once for a telephone, with words for those who do not see it
 * and its numbers.
 */

/** For which width a picture is drawn; its labels are never scaled below 12 px. */
export interface Size {
  name: 'wide' | 'narrow'
  width: number
}

export const SIZES: readonly Size[] = [
  { name: 'wide', width: 720 },
  { name: 'narrow', width: 340 },
]

export type Cell = string | number | null

export interface FigureData {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}

export interface Figure extends FigureData {
  /** Name of its files, and of its place on the page. */
  id: string
  title: string
  /** What to see. */
  caption: string
  /** What it shows, for those who do not see it. */
  alt: string
  /** Lines beside it: what could not be drawn. */
  beside?: readonly string[]
  svg: Readonly<Record<Size['name'], string>>
}

/** What a picture is made from; `draw` is called for each size. */
export interface FigureSpec extends Omit<Figure, 'svg'> {
  draw: (size: Size, about: { id: string; title: string; description: string }) => string
}

export function figureOf({ draw, ...rest }: FigureSpec): Figure {
  const svg = Object.fromEntries(
    SIZES.map((size) => [
      size.name,
      draw(size, { id: `${rest.id}-${size.name}`, title: rest.title, description: rest.alt }),
    ]),
  )
  return { ...rest, svg: svg as Figure['svg'] }
}
