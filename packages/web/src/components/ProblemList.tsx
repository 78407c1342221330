/**
 * What the checker found, each with its place, what stands there, what was expected and what to do; the place leads
 * there.
 */
import type { Problem } from '@standoff/core'
import type { ReactNode } from 'react'
import { useLocale } from '../state/locale.js'
import { FILE_LANGUAGE } from '../strings/file-language.js'

/** Shown at once: a file with hundreds of mistakes has one cause. */
const MOST = 60

/** @param place draws the way to a problem */
export function ProblemList({
  problems,
  place,
}: {
  problems: readonly Problem[]
  place: (problem: Problem, text: string) => ReactNode
}) {
  const { strings, number } = useLocale()
  const words = strings.edit
  if (problems.length === 0) return null
  return (
    <section className="edit-problems" aria-label={words.problems}>
      <ol>
        {problems.slice(0, MOST).map((problem) => (
          <li
            key={`${problem.file}:${problem.line}:${problem.column}:${problem.path}:${problem.found}:${problem.expected}`}
            className={problem.severity}
          >
            {place(problem, words.at(problem.file, number(problem.line), number(problem.column)))}{' '}
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
      {problems.length > MOST ? <p className="note">{words.more(number(problems.length - MOST))}</p> : null}
    </section>
  )
}
