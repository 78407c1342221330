/** What the script `scripts/mutate-crises.mjs` has bundled. */
export { mutated } from '../../../core/test/mutated/mutate.js'
export { exercise } from './exercise.js'
export { shippedFiles } from './shipped-files.js'
