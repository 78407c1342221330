/** What the checker found, each with its place, what stands there, what was expected and what to do; a click leads there. */
import type { Problem } from '@standoff/core'
import { open } from '../../../state/crisis.js'
import { useStore } from '../../../state/store.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import { useLocale } from '../../../strings/locale.js'
import { editing } from './session.js'

/** Shown at once: a file with hundreds of mistakes has one cause. */
const MOST = 60

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
  const counted = words.counts(errors === 0 ? words.sound : words.errorCount(errors), warnings === 0 ? '' : words.warningCount(warnings))
  return (
    <p className="edit-count" role="status" aria-busy={checking}>
      <span className={errors > 0 ? 'bad' : undefined}>{checking ? words.reading : counted}</span> {errors > 0 && !checking ? (now.crisis === null ? words.neverSound : words.stillSound) : ''}
    </p>
  )
}

export function ProblemList({ problems, go }: { problems: readonly Problem[]; go: (problem: Problem) => void }) {
  const { strings, number } = useLocale()
  const words = strings.edit
  if (problems.length === 0) return null
  return (
    <section className="edit-problems" aria-label={words.problems}>
      <ol>
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.path}:${problem.found}:${problem.expected}`} className={problem.severity}>
            <button type="button" className="plain" onClick={() => go(problem)}>
              {words.at(problem.file, number(problem.line), number(problem.column))}
            </button>{' '}
            <strong>{problem.severity === 'error' ? words.error : words.warning}</strong>
            {problem.path === '' ? '' : ` (${problem.path})`}
            {': '}
            {problem.found === '' ? null : (
              <>
                {words.found} <span lang={FILE_LANGUAGE}>{problem.found}</span>
                {problem.expected === '' ? '' : '; '}
              </>
            )}
            {problem.expected === '' ? null : (
              <>
                {words.expected} <span lang={FILE_LANGUAGE}>{problem.expected}</span>
              </>
            )}
            {problem.hint === undefined ? null : (
              <>
                {'; '}
                <span lang={FILE_LANGUAGE}>{problem.hint}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
