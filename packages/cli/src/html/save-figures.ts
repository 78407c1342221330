/** Every picture as a file of its own: SVG in the colours of paper, CSV of its numbers, PNG for slides. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LIGHT } from '@standoff/core/kernel'
import { untilFinished } from '../process/interrupt.js'
import { csvOf } from './csv.js'
import type { Figure } from './figure.js'
import { FACES, faceFile } from './fonts.js'
import { sfntOfWoff } from './woff.js'

const SANS = 'Source Sans 3'
/** Pixels of a PNG to one of the picture. */
const ZOOM = 2
/** Room about a picture, px. */
const PAD = 14

/** The picture by itself: colours in place of variables, its face named, paper behind it. */
export function standalone({ svg }: Figure): string {
  const colored = svg.wide
    .replaceAll(/var\(--(\w+)\)/g, (_, name: string) => LIGHT[name] ?? LIGHT.ink)
    .replace('fill="currentColor"', `fill="${LIGHT.ink}" color="${LIGHT.ink}" font-family="'${SANS}', sans-serif"`)
  return colored.replace(
    /viewBox="0 0 (\d+) (\d+)" width="\d+" height="\d+"([^>]*)>/,
    (_, w: string, h: string, rest: string) => {
      const [width, height] = [Number(w) + 2 * PAD, Number(h) + 2 * PAD]
      return `viewBox="${-PAD} ${-PAD} ${width} ${height}" width="${width}" height="${height}"${rest}><rect x="${-PAD}" y="${-PAD}" width="${width}" height="${height}" fill="${LIGHT.paper}"/>`
    },
  )
}

type Render = (svg: string) => Uint8Array

/** Draws an SVG as PNG with the faces in a folder; null where the native renderer does not run on this machine. */
async function renderer(faces: string): Promise<Render | null> {
  const native = await import('@resvg/resvg-js').catch(() => null)
  if (native === null) return null
  const fontFiles = FACES.filter(({ family }) => family === SANS).map((face) => {
    const path = join(faces, `${face.weight}.ttf`)
    writeFileSync(path, sfntOfWoff(faceFile(face, 'woff')))
    return path
  })
  return (svg) =>
    new native.Resvg(svg, {
      fitTo: { mode: 'zoom', value: ZOOM },
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: SANS },
    })
      .render()
      .asPng()
}

/** Writes into a folder that is there. @returns the kinds of file written */
export async function saveFigures(folder: string, figures: readonly Figure[]): Promise<string[]> {
  // The renderer reads faces from files only.
  const faces = mkdtempSync(join(tmpdir(), 'standoff-faces-'))
  const finished = untilFinished(() => rmSync(faces, { recursive: true, force: true }))
  try {
    const render = await renderer(faces)
    for (const figure of figures) {
      const svg = standalone(figure)
      writeFileSync(join(folder, `${figure.id}.svg`), `${svg}\n`)
      writeFileSync(join(folder, `${figure.id}.csv`), csvOf(figure))
      if (render !== null) writeFileSync(join(folder, `${figure.id}.png`), render(svg))
    }
    return render === null ? ['SVG', 'CSV'] : ['SVG', 'PNG', 'CSV']
  } finally {
    rmSync(faces, { recursive: true, force: true })
    finished()
  }
}
