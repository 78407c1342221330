/**
 * What the editor needs to know of the format. The table of actions and the columns stand in core behind its door: once core's index exports
 * ACTIONS, ACTION_LABELS, ROW_KINDS, ROW_CONTENTS and COLUMNS, the two paths below become '@standoff/core'.
 */
export { type CrisisFile, crisisJsonSchema, ladderOf, parseWhen } from '@standoff/core'
export { ACTION_LABELS, ACTIONS, meaningOf, ROW_CONTENTS, ROW_KINDS } from '../../../core/src/crisis/actions.js'
export { COLUMNS as COLUMNS_OF_RECORD } from '../../../core/src/crisis/schema/record.js'
