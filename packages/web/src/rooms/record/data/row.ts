/** Types of a row that core does not export by name. */
import type { RecordRow } from '@standoff/core'

export type { RecordRow }
export type Quantity = NonNullable<RecordRow['weapons']>
export type Kind = RecordRow['kind']
export const KINDS: readonly Kind[] = ['act', 'message', 'order', 'claim', 'count', 'revision', 'context']
