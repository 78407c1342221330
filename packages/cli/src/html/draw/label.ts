/** Size of labels in pictures, px: the one at which text is measured. */
export { LABEL } from '@standoff/core/kernel'
