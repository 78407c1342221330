/** What was done or said: `rung`, `content`, `deadline`, `order`, `order_to`, `aim`. */
import { ORDERS, type Order } from '../../../model/options.js'
import { type ActionMeaning, ROW_CONTENTS, type RowKind } from '../../actions.js'
import { show } from '../../problem.js'
import type { RecordRow } from '../row.js'
import type { RowReader } from '../row-reader.js'

function readRung(cells: RowReader, kind: RowKind, meaning: ActionMeaning | undefined): string | undefined {
  const { rungs } = cells.context
  const given = cells.word('rung', rungs) ?? (kind === 'context' ? undefined : meaning?.rung)
  if (given === undefined || rungs.includes(given)) return given
  cells.warnOnce('action', `a rung for it: the ladder has no "${given}"`, [], 'set the column rung')
  return undefined
}

function readOrderTo(cells: RowReader): string[] | undefined {
  if (cells.text('order_to') === '') return undefined
  const { parties } = cells.context.file
  const proxies = cells.names('order_to')
  for (const id of proxies) {
    if (parties[id]?.kind !== 'proxy' || !Object.hasOwn(parties, id))
      cells.report('order_to', show(id), 'the id of a proxy', cells.suggest(id, Object.keys(parties)))
  }
  return proxies
}

/** What was done or said, by the columns and, where they are silent, by the label. */
export function readWhat(
  cells: RowReader,
  kind: RowKind,
  meaning: ActionMeaning | undefined,
): Pick<RecordRow, 'rung' | 'content' | 'deadline' | 'order' | 'orderTo' | 'aim'> {
  return {
    rung: readRung(cells, kind, meaning),
    content: cells.word('content', ROW_CONTENTS) ?? (kind === 'message' ? (meaning?.content ?? 'other') : undefined),
    deadline: cells.text('deadline') === '' ? undefined : cells.when('deadline')?.until,
    order: cells.word<Order>('order', ORDERS) ?? (kind === 'order' ? meaning?.order : undefined),
    orderTo: readOrderTo(cells),
    aim: cells.word('aim', ['demonstrate', 'punish'] as const),
  }
}
