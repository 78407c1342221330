/** The crisis file: its format, its record, and messages that say where it is wrong. */
export {
  ACTION_LABELS,
  ACTIONS,
  type ActionMeaning,
  meaningOf,
  ROW_CONTENTS,
  ROW_KINDS,
  type RowContent,
  type RowKind,
} from './actions.js'
export { applySet, isProblem } from './apply-set.js'
export { checkCrisisFile } from './check/index.js'
export { decodeUtf8 } from './decode.js'
export { formatTables } from './format-docs.js'
export { type Given, type GivenFile, type GivenRow, loadGiven } from './given.js'
export { crisisJsonSchema, givenJsonSchema } from './json-schema.js'
export { LIMITS } from './limits.js'
export { type Crisis, type CrisisSource, loadCrisis } from './load.js'
export { ladderOf, menuOf } from './menu.js'
export { formatProblem, type Problem, sortProblems } from './problem.js'
export type { Quantity } from './record/quantity.js'
export type { InputText } from './record/read.js'
export type { RecordRow, RowAuthor } from './record/row.js'
export type { Measure, Question, Voice } from './schema/asking.js'
export { type CrisisFile, type CrisisInput, crisisFile } from './schema/crisis.js'
export type { Party, Tie } from './schema/parties.js'
export type { Channel, Site } from './schema/places.js'
export { COLUMNS } from './schema/record.js'
export type { CalendarEntry, Driver, Start } from './schema/time.js'
export { untuned } from './untuned.js'
