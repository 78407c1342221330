/** From a path and options to a scenario, for the commands that look at one run or at the parameters. */
import {
  type Crisis,
  type CrisisFile,
  compileScenario,
  formatProblem,
  type Problem,
  type Scenario,
} from '@standoff/core'
import { parseDay } from '@standoff/core/kernel'
import { applySets, loadCrisisFile, loadGivenFile } from '../input/load-file.js'
import { EXIT, UserError } from '../process/exit.js'

export interface ScenarioOptions {
  from?: string
  until?: string
  step?: number
  set?: string[]
  given?: string
}

export interface OpenScenario {
  crisis: Crisis
  /** The file as it was read, before `--set`. */
  before: CrisisFile
  scenario: Scenario
}

/** Reads, changes and compiles. Warnings go to standard error; an error ends the command with all that is wrong. */
export function openScenario(path: string, { from, until, step, set = [], given }: ScenarioOptions): OpenScenario {
  for (const date of [from, until])
    if (date !== undefined && parseDay(date) === undefined) throw new UserError(`${date}: not a date of the calendar`)
  const loaded = loadCrisisFile(path)
  const read = sound(loaded.crisis, loaded.problems)
  const crisis = applySets(read, set)
  const forced = given === undefined ? undefined : loadGivenFile(given, crisis)
  const compiled = compileScenario(crisis, {
    from,
    until,
    step,
    given: forced === undefined ? undefined : sound(forced.given, forced.problems),
  })
  return { crisis, before: read.file, scenario: sound(compiled.scenario, compiled.problems) }
}

function sound<T>(result: T | undefined, problems: readonly Problem[]): T {
  const told = problems.map(formatProblem)
  if (result === undefined || problems.some(({ severity }) => severity === 'error'))
    throw new UserError(`cannot run this:\n${told.join('\n')}`, EXIT.mistakes)
  for (const line of told) process.stderr.write(`${line}\n`)
  return result
}
