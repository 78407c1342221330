import { show } from '../crisis/problem.js'
import { cameoCode, cameoLabel, cameoMeaning } from './cameo.js'
import { meant } from './label.js'
import type { ReadRow, SourceActor, SourceEvent } from './source-event.js'
import type { SourceCells } from './source-table.js'

/** Why a row is left out whose label has no counterpart. */
export const NO_COUNTERPART = 'a record has no act or message of its kind'

/** An event with the label that its code is, or why its row is left out; an unknown code is told with its place. */
export function byCameo(
  cells: SourceCells,
  column: string,
  actor: SourceActor,
  event: (code: string, label: string) => Omit<SourceEvent, 'label' | 'action' | 'rung' | 'actor'>,
): ReadRow {
  const given = cells.text(column)
  const code = cameoCode(given)
  if (code === undefined) {
    cells.warnOnce(column, show(given), 'a code of CAMEO; rows with it are left out')
    return { leftOut: 'an unknown code', label: `${given || 'no code'} (unknown)` }
  }
  const label = cameoLabel(code)
  const meaning = cameoMeaning(code)
  if (meaning === null) return { leftOut: NO_COUNTERPART, label }
  const { judged, ...rest } = event(code, label)
  const act = meant(meaning, actor)
  return { events: [{ ...rest, actor, label, action: act.action, rung: act.rung, judged: [...judged, ...act.judged] }] }
}

/** How sure a machine-coded row is: `[conf=L]` at the end of its summary. */
export const UNSURE = ' [conf=L]'
