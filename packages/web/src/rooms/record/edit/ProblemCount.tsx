/** How many mistakes the checker found in what is being edited. */
import { open } from '../../../state/crisis.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { editing } from './session.js'

/** How many there are, and what is on view meanwhile. */
export function ProblemCount() {
  const { strings } = useLocale()
  const words = strings.edit
  const now = useStore(open)
  const ahead = useStore(editing, (one) => one?.ahead ?? false)
  if (now === null) return null
  const errors = now.problems.filter(({ severity }) => severity === 'error').length
  const warnings = now.problems.length - errors
  const checking = now.reading || ahead
  const counted = words.counts(
    errors === 0 ? words.sound : words.errorCount(errors),
    warnings === 0 ? '' : words.warningCount(warnings),
  )
  return (
    <p className="edit-count" role="status" aria-busy={checking}>
      <span className={errors > 0 ? 'bad' : undefined}>{checking ? words.reading : counted}</span>{' '}
      {errors > 0 && !checking ? (now.crisis === null ? words.neverSound : words.stillSound) : ''}
    </p>
  )
}
