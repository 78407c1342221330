/** The two faces of the page, in the letters of Western Europe, put into it so that it loads nothing (SIL Open Font Licence 1.1). */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Face {
  family: string
  weight: 400 | 600
  /** File of the npm package, without its ending. */
  file: string
}

export const FACES: readonly Face[] = ([400, 600] as const).flatMap((weight) => [
  { family: 'Source Serif 4', weight, file: `@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal` },
  { family: 'Source Sans 3', weight, file: `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal` },
])

export const faceFile = ({ file }: Face, ending: 'woff2' | 'woff'): Buffer => readFileSync(fileURLToPath(import.meta.resolve(`${file}.${ending}`)))

/** Rules of CSS with the faces in them. */
export const fontRules = (): string => FACES.map((face) => `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:normal;font-display:swap;src:url(data:font/woff2;base64,${faceFile(face, 'woff2').toString('base64')}) format('woff2')}`).join('\n')
