/** What the row is: `kind` and `action`. */
import { folded } from '../../../terms/normal.js'
import { ACTION_LABELS, type ActionMeaning, meaningOf, ROW_KINDS, type RowKind } from '../../actions.js'
import { show } from '../../problem.js'
import { CONTEXT_LABEL } from '../../schema/record.js'
import { NOBODY } from '../author.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

/** The label of the table of actions that the row has, by `record.actions` where it has a text of its own. */
export function actionOf(cells: RowReader): string {
  const { actions } = cells.context
  const said = cells.text('action')
  return actions.size === 0 ? said : (actions.get(folded(said)) ?? said)
}

/** What the row states itself to be, and what its label means. */
export function readKind(cells: RowReader): { kind: RowKind; meaning: ActionMeaning | undefined } {
  const said = cells.text('action')
  const action = actionOf(cells)
  const meaning = meaningOf(action)
  if (meaning === undefined && action !== CONTEXT_LABEL && cells.text('kind') === '') {
    const { isForeign, told } = cells.context
    const key = `action ${said}`
    // In a file of somebody else one label stands in many rows, and one line in record.actions mends them all.
    if (!isForeign || !told.has(key))
      cells.report(
        'action',
        show(said),
        isForeign
          ? 'a label of the table of actions, or in record.actions which one it stands for'
          : 'a label of the table of actions, or a column `kind`',
        cells.suggest(said, ACTION_LABELS),
      )
    told.add(key)
  }
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
