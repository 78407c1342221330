/**
 * While it is printed every picture is drawn for the paper: one scaled down from a wide window has letters too small to
 * read.
 */
import { flushSync } from 'react-dom'
import { createStore, useStore } from '../state/store.js'

/** CSS px between the margins of a sheet of A4, as base.css sets them; a letter sheet has a little more. */
const PAPER = 680

export const onPaper = createStore(false)

// At once: the browser takes what is drawn when the event is over.
addEventListener('beforeprint', () => flushSync(() => onPaper.set(true)))
addEventListener('afterprint', () => onPaper.set(false))

/** Width to draw at: that of the frame, or that of the paper. */
export function usePaperWidth(frame: number): number {
  const isPrinted = useStore(onPaper)
  return isPrinted && frame > 0 ? PAPER : frame
}
