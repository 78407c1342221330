/** What the row is: `kind` and `action`. */
import { ACTION_LABELS, type ActionMeaning, meaningOf, ROW_KINDS, type RowKind } from '../../actions.js'
import { show } from '../../problem.js'
import { NOBODY } from '../author.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

/** What the row states itself to be, and what its label means. */
export function readKind(cells: RowReader): { kind: RowKind; meaning: ActionMeaning | undefined } {
  const action = cells.text('action')
  const meaning = meaningOf(action)
  if (meaning === undefined && cells.text('kind') === '')
    cells.report(
      'action',
      show(action),
      'a label of the table of actions, or a column `kind`',
      cells.suggest(action, ACTION_LABELS),
    )
  return { kind: cells.word('kind', ROW_KINDS) ?? meaning?.kind ?? 'context', meaning }
}

/** What it is in this crisis: force by or on an outsider is context, unless the row says what it is. */
export function kindAmong(
  cells: RowReader,
  kind: RowKind,
  { author, target }: Pick<RecordRow, 'author' | 'target'>,
): RowKind {
  const { parties } = cells.context.file
  if ((kind !== 'act' && kind !== 'order') || cells.text('kind') !== '') return kind
  const isContext = (party: string | undefined): boolean =>
    party !== undefined && (party === NOBODY || parties[party]?.kind === 'context')
  const byOutsider = author.parties.every(({ id }) => isContext(id))
  return byOutsider || (kind === 'act' && isContext(target?.party)) ? 'context' : kind
}
