/** Size of small labels, px: on the card, and in a saved picture. The page's style makes all text of a figure one size. */
export const SMALL = 12
