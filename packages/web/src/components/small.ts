/**
 * Size of small labels, px: on the card, and in a saved picture. The page's style makes all text of a figure one size.
 */
export const SMALL = 12
/** Width of the rim of paper about words that stand over lines, px: wide enough to close the gap between two words. */
export const HALO = 6
