/**
 * A crisis as the rest of the program has it. In a file of its own, so that modules which the loader calls can import
 * the type.
 */
import type { InputText } from './record/read.js'
import type { RecordRow } from './record/row.js'
import type { CrisisFile } from './schema/crisis.js'

/** A crisis file that was read and checked. */
export interface Crisis {
  /** Name of the file, for messages and the manifest. */
  name: string
  /** The file with priors as distributions and defaults filled in. */
  file: CrisisFile
  /** The record in the order of time. */
  record: RecordRow[]
  /** All texts that it was made from, the crisis file first: what its hash is taken of. */
  inputs: InputText[]
}
