/** What the editor needs to know of the format. */
export { type CrisisFile, crisisJsonSchema } from '@standoff/core'
export {
  ACTION_LABELS,
  ACTIONS,
  COLUMNS as COLUMNS_OF_RECORD,
  ladderOf,
  meaningOf,
  parseWhen,
  ROW_CONTENTS,
  ROW_KINDS,
} from '@standoff/core/kernel'
