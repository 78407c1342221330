/** Reads a forecast record from JSON, and says in plain words what is wrong with one. */
import { problemsOf } from '../crisis/issues.js'
import { LIMITS } from '../crisis/limits.js'
import { type Problem, show } from '../crisis/problem.js'
import { readTree, type Tree } from '../crisis/yaml-tree.js'
import { type ForecastRecord, forecastRecord } from './ledger.js'

/**
 * The record in a text, or all that keeps it from being one, each with its line and column. Never throws, whatever the
 * text.
 *
 * @param name of the file, for the problems
 */
export function parseForecast(text: string, name = 'forecast.json'): { record?: ForecastRecord; problems: Problem[] } {
  const problem = (
    found: string,
    expected: string,
    at = { line: 1, column: 1 },
    path = '',
  ): { problems: Problem[] } => ({ problems: [{ severity: 'error', file: name, ...at, path, found, expected }] })
  if (text.length > LIMITS.fileCharacters)
    return problem(`${text.length} characters`, `at most ${LIMITS.fileCharacters}`)
  if (text.trim() === '') return problem('an empty file', 'a forecast record')
  let value: unknown
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  } catch (error) {
    const tree = readTree(name, text)
    return problem('text that is not JSON', 'JSON, as standoff forecast --ledger writes it', placeOf(error, text, tree))
  }
  const parsed = forecastRecord.safeParse(value)
  if (parsed.success) return { record: parsed.data, problems: [] }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem(show(value), 'a forecast record')
  // JSON is YAML, so the reader of crisis files knows where everything stands. It is slow beside JSON.parse, so only
  // mistakes pay for it.
  const tree = readTree(name, text)
  const { format } = value as Record<string, unknown>
  if (format !== 'standoff-forecast')
    return problem(
      format === undefined ? 'no "format"' : show(format),
      '"standoff-forecast", as standoff forecast --ledger writes it',
      tree.locate(['format']),
      'format',
    )
  return { problems: problemsOf(name, forecastRecord, parsed.error, tree) }
}

/** Where JSON breaks off: as the YAML reader has it, or else as the message of the engine has it, or the start. */
function placeOf(error: unknown, text: string, tree: Tree): { line: number; column: number } {
  if (tree.problems.length > 0) return { line: tree.problems[0].line, column: tree.problems[0].column }
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (position === undefined) return { line: 1, column: 1 }
  const before = text.slice(0, Number(position))
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}
