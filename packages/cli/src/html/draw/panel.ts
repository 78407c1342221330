/** Observable Plot without a browser: a plot as the inside of an SVG, so that several can be put into one picture. */
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { esc } from '../escape.js'
import { LABEL } from './label.js'

export interface Panel {
  width: number
  height: number
  inner: string
}

/** A panel and where it stands in the picture. */
export interface Placed extends Panel {
  x: number
  y: number
}

/** Scales that take colours, opacities and radii as they are. */
export const AS_THEY_ARE = {
  color: { type: 'identity' },
  opacity: { type: 'identity' },
  r: { type: 'identity' },
} as const

/** Scales of a panel that is laid out in pixels by hand, with colours and opacities as they are. */
export const PIXELS = {
  x: { type: 'identity', axis: null },
  y: { type: 'identity', axis: null },
  ...AS_THEY_ARE,
} as const

const { document } = parseHTML('<!doctype html><html><body></body></html>')

/** Decimals of a coordinate that an eye can tell apart. */
const rounded = (svg: string): string =>
  svg.replaceAll(/<[^>]*>/g, (tag) =>
    tag.replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => `${Math.round(Number(number) * 100) / 100}`),
  )

/** Draws a plot. Its parts have no text for screen readers: the picture as a whole has one. */
export function drawPanel(options: Plot.PlotOptions & { width: number; height: number }): Panel {
  const drawn = Plot.plot({ ...options, document: document as never }) as unknown as {
    tagName: string
    innerHTML: string
  }
  const inner = drawn.innerHTML
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/ aria-(?:label|hidden|description)="[^"]*"/g, '')
    .replaceAll(' font-variant="tabular-nums"', '')
  return { width: options.width, height: options.height, inner: rounded(inner) }
}

/** Title and description of a picture for screen readers. */
export interface About {
  id: string
  title: string
  description: string
}

/** The picture of some panels. */
function svgOf(
  { id, title, description }: About,
  width: number,
  height: number,
  panels: readonly Placed[],
  defs = '',
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 ${width} ${Math.round(height)}" width="${width}" height="${Math.round(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" fill="currentColor" font-size="${LABEL}" text-anchor="middle">`,
    `<title id="${id}-title">${esc(title)}</title><desc id="${id}-desc">${esc(description)}</desc>`,
    defs === '' ? '' : `<defs>${defs}</defs>`,
    ...panels.map(placed),
    '</svg>',
  ].join('')
}

/** Panels one under the other. */
export function stacked(about: About, panels: readonly Panel[], gap = 8, defs = ''): string {
  const { width, height, inner } = grid(panels, 1, gap)
  return svgOf(about, width, height, [{ width, height, inner, x: 0, y: 0 }], defs)
}

/** Panels in rows of as many columns as given, as one panel; a row is as high as its highest. */
export function grid(panels: readonly Panel[], columns: number, gap = 14): Panel {
  const parts: string[] = []
  let [y, widest] = [0, 0]
  for (let from = 0; from < panels.length; from += columns) {
    const row = panels.slice(from, from + columns)
    let x = 0
    for (const panel of row) {
      parts.push(placed({ ...panel, x, y }))
      x += panel.width + gap
    }
    widest = Math.max(widest, x - gap)
    y += Math.max(...row.map(({ height }) => height)) + gap
  }
  return { width: widest, height: y - gap, inner: parts.join('') }
}

const placed = ({ x, y, inner }: Placed): string =>
  x === 0 && y === 0 ? inner : `<g transform="translate(${Math.round(x)},${Math.round(y)})">${inner}</g>`

/** A pattern of slanted lines under an id of the picture: a second cue beside colour. */
export function hatch(id: string, color: string, { gap = 5, weight = 1.6, angle = 45 } = {}): string {
  return `<pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><line x1="0" y1="0" x2="0" y2="${gap}" stroke="${color}" stroke-width="${weight}"/></pattern>`
}
