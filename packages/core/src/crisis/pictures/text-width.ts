/** How wide text is in the face of labels, without a browser: the widths of Source Sans 3, letter by letter. */

/** Size of labels, px. */
export const LABEL = 13

export interface Lettering {
  /** Px. */
  size?: number
  weight?: number
}

/** Thousandths of the type size, as the regular face has them, to within a hundredth of it. */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [200, ' \u00a0\u2009\u202f'],
  [245, 'ij|\u00a6'],
  [250, `l',.:;\u00b7\u2018\u2019`],
  [263, 'I'],
  [290, 'f!\u00a1'],
  [303, '()[]{}\u2022'],
  [311, '-'],
  [331, '\u00b0'],
  [338, 't'],
  [348, 'r/\\'],
  [355, '\u00aa\u00ba'],
  [367, '\u00b2\u00b3\u00b9'],
  [419, 's*'],
  [426, 'z?"\u00bf\u201c\u201d\u00ab\u00bb'],
  [446, 'x'],
  [456, 'c'],
  [467, 'vy'],
  [479, 'JY\u2013'],
  [486, 'L'],
  [496, 'ekF0123456789#$+<=>^~_\u00a3\u00b1\u00d7\u00f7\u2212\u20ac'],
  [504, 'ag'],
  [514, 'XV'],
  [527, 'E'],
  [537, 'STZ'],
  [543, 'Aohu`\u00f0\u00f8'],
  [547, 'n'],
  [555, 'bdpq\u00fe'],
  [567, 'PR'],
  [575, 'CK\u00df'],
  [588, 'B\u00de'],
  [602, '\u2264\u2265'],
  [615, 'DG&'],
  [647, 'UNH\u00d0'],
  [664, 'OQ\u00d8'],
  [723, 'wM'],
  [782, 'W\u00e6'],
  [800, '\u2014'],
  [826, 'm%\u00c6'],
  // The face has no arrows: those of the next one are about so wide.
  [847, '@\u2190\u2192'],
  [948, '\u2026'],
]

const WIDTH_OF: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)

/** A letter that the face lacks: of an alphabet, or of a script that sets one sign to a square. */
const OTHER = 580
const SQUARE = 1000
const FIRST_SQUARE = '\u2e80'

/** What the semibold face adds to a text, as a share of it. */
const SEMIBOLD = 1.03

/**
 * Width of a text set in one line, px. Letters that the face lacks are given a usual width, and signs of a script such
 * as Chinese a square of the type size.
 */
export function textWidth(text: string, { size = LABEL, weight = 400 }: Lettering = {}): number {
  let sum = 0
  // Without their accents: those add no width.
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    sum += WIDTH_OF.get(letter) ?? (letter < FIRST_SQUARE ? OTHER : SQUARE)
  return (sum / 1000) * size * (weight >= 600 ? SEMIBOLD : 1)
}
