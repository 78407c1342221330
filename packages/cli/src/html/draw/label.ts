/** Size of labels in pictures, px. */
export const LABEL = 13
