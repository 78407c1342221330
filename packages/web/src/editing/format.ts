/** What the editor needs to know of the format. */
export {
  ACTION_LABELS,
  ACTIONS,
  COLUMNS as COLUMNS_OF_RECORD,
  type CrisisFile,
  crisisJsonSchema,
  ladderOf,
  meaningOf,
  parseWhen,
  ROW_CONTENTS,
  ROW_KINDS,
} from '@standoff/core'
