/**
 * Text measured, broken and cut as the page letters its pictures: every room at one size, a larger one where the page
 * hangs on a wall.
 */
import {
  LABEL,
  type Lettering,
  shortened as shortenedIn,
  textWidth as widthIn,
  wrapped as wrappedIn,
} from '@standoff/core/kernel'
import { onPaper } from './paper-width.js'

/** As app.css has it. */
const WALL = '(min-width: 1800px)'
const LABEL_ON_WALL = 15

/** Size of labels, px: the page's style gives it to all text of a figure, whatever size is asked for there. */
export const labelSize = (): number => (!onPaper.get() && matchMedia(WALL).matches ? LABEL_ON_WALL : LABEL)

const lettered = <T extends Lettering>(lettering: T): T & { size: number } => ({
  ...lettering,
  size: lettering.size ?? labelSize(),
})

export const textWidth = (text: string, lettering: Lettering = {}): number => widthIn(text, lettered(lettering))

/** A text cut to a width, with a sign that it was. */
export const shortened = (text: string, width: number, lettering: Lettering = {}): string =>
  shortenedIn(text, width, lettered(lettering))

/** @param most lines; where it takes more, the last one has a sign that words are left out */
export const wrapped = (text: string, width: number, lettering: Lettering & { most?: number } = {}): string[] =>
  wrappedIn(text, width, lettered(lettering))
