/**
 * The two faces of the page, in the letters of Western Europe, put into it so that it loads nothing (SIL Open Font
 * Licence 1.1).
 */
import { readFileSync } from 'node:fs'

export interface Face {
  family: string
  weight: 400 | 600
  /** Its file in the npm package, without the ending. */
  file: URL
}

const PACKAGES = {
  'Source Serif 4': { package: import.meta.resolve('@fontsource/source-serif-4/package.json'), file: 'source-serif-4' },
  'Source Sans 3': { package: import.meta.resolve('@fontsource/source-sans-3/package.json'), file: 'source-sans-3' },
} as const

export const FACES: readonly Face[] = Object.entries(PACKAGES).flatMap(([family, { package: home, file }]) =>
  ([400, 600] as const).map((weight) => ({
    family,
    weight,
    file: new URL(`files/${file}-latin-${weight}-normal`, home),
  })),
)

export const faceFile = ({ file }: Face, ending: 'woff2' | 'woff'): Buffer =>
  readFileSync(new URL(`${file.href}.${ending}`))

/** Rules of CSS with the faces in them. */
export const fontRules = (): string =>
  FACES.map(
    (face) =>
      `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:normal;font-display:swap;src:url(data:font/woff2;base64,${faceFile(face, 'woff2').toString('base64')}) format('woff2')}`,
  ).join('\n')
