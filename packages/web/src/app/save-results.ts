/**
 * What a room shows as JSON, as the command prints it with --json: for those who compute on. It says where the crisis
 * was edited.
 */
import { withoutDraws } from '@standoff/core/kernel'
import { saveBlob } from '../components/save-picture.js'
import { provenanceNow } from '../state/provenance.js'
import type { Study } from '../state/study.js'
import type { Room } from '../state/view.js'

/** Null where nothing has been computed for the room. */
export function resultsOf(room: Room, { readings, outlook, options }: Study): { name: string; value: object } | null {
  if (room === 'outlook') return outlook === null ? null : { name: 'forecast', value: { ...outlook.value, runs: null } }
  if (room === 'options') return options === null ? null : { name: 'compare', value: options.value }
  return readings === null ? null : { name: 'assess', value: withoutDraws(readings.value) }
}

export function saveResults(room: Room, study: Study): void {
  const results = resultsOf(room, study)
  if (results === null) return
  const made = provenanceNow()
  const value = made?.edited === true || made?.older === true ? { ...results.value, made } : results.value
  saveBlob(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }), `${results.name}.json`)
}
