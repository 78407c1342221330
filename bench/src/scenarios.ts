/** The scenarios that are run by all implementations. Bundled by esbuild; core itself reads no files. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileScenario, type CompileOptions } from '../../packages/core/src/crisis/compile.js'
import { loadGiven } from '../../packages/core/src/crisis/given.js'
import { loadCrisis } from '../../packages/core/src/crisis/load.js'
import type { Question } from '../../packages/core/src/engine/question.js'
import type { Scenario } from '../../packages/core/src/model/scenario.js'

export interface Loaded {
  scenario: Scenario
  questions: Question[]
}

/** A shipped crisis as the command compiles it; `given` is the text of a file of `--given`. */
export function shipped(root: string, name: string, options: CompileOptions = {}, given?: string): Loaded {
  const file = join(root, 'crises', name, 'crisis.yaml')
  const { crisis, problems } = loadCrisis({ name: file, text: readFileSync(file, 'utf8'), readText: (relative) => readFileSync(join(dirname(file), relative), 'utf8') })
  if (crisis === undefined) throw new Error(problems.map((p) => `${p.path}: ${p.found}, expected ${p.expected}`).join('\n'))
  let forced: CompileOptions['given']
  if (given !== undefined) {
    const read = loadGiven({ name: 'given', text: given }, crisis.file)
    if (read.given === undefined) throw new Error(read.problems.map((p) => `${p.path}: ${p.found}, expected ${p.expected}`).join('\n'))
    forced = read.given
  }
  return compileScenario(crisis, { ...options, given: forced })
}
