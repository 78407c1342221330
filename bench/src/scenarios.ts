/** The scenarios that are run by all implementations. Bundled by esbuild; core itself reads no files. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CompileOptions, compileScenario } from '../../packages/core/src/crisis/compile.js'
import { loadGiven } from '../../packages/core/src/crisis/given.js'
import { type Crisis, loadCrisis } from '../../packages/core/src/crisis/load.js'
import type { Question } from '../../packages/core/src/engine/question.js'
import { parametersOf } from '../../packages/core/src/model/parameters.js'
import type { PrincipalSpec, Scenario } from '../../packages/core/src/model/scenario.js'

export interface Loaded {
  scenario: Scenario
  questions: Question[]
}

/** A shipped crisis as it is read from its folder. */
export function loadShipped(root: string, name: string): Crisis {
  const file = join(root, 'crises', name, 'crisis.yaml')
  const { crisis, problems } = loadCrisis({
    name: file,
    text: readFileSync(file, 'utf8'),
    readText: (relative) => readFileSync(join(dirname(file), relative), 'utf8'),
  })
  if (crisis === undefined)
    throw new Error(problems.map((p) => `${p.path}: ${p.found}, expected ${p.expected}`).join('\n'))
  return crisis
}

/** A shipped crisis as the command compiles it; `given` is the text of a file of `--given`. */
export function shipped(root: string, name: string, options: CompileOptions = {}, given?: string): Loaded {
  const crisis = loadShipped(root, name)
  let forced: CompileOptions['given']
  if (given !== undefined) {
    const read = loadGiven({ name: 'given', text: given }, crisis.file)
    if (read.given === undefined)
      throw new Error(read.problems.map((p) => `${p.path}: ${p.found}, expected ${p.expected}`).join('\n'))
    forced = read.given
  }
  return compileScenario(crisis, { ...options, given: forced })
}

/**
 * A scenario for measuring growth: the same day after day, since nothing drives it from outside and nothing ends it,
 * with as many steps and proxies as asked for (its proxies repeated in turn, each with its own drive).
 */
export function steady(scenario: Scenario, steps: number, proxies: number): Scenario {
  const never: readonly string[] = ['runawayRate', 'accidentRate', 'settlementRate']
  const repeat = <T>(list: readonly T[]): T[] => Array.from({ length: proxies }, (_, n) => list[n % list.length])
  return {
    ...scenario,
    steps,
    drivers: [],
    proxies: repeat(scenario.proxies).map((proxy, n) => ({ ...proxy, id: `proxy-${n}`, driver: -1 })),
    sites: scenario.sites.map((site) => ({ ...site, reach: repeat(site.reach) })),
    priors: scenario.priors.map((prior, at) =>
      never.includes(parametersOf('crisis')[at].key) ? { kind: 'point', value: 0 } : prior,
    ),
    principals: [withoutWar(scenario.principals[0]), withoutWar(scenario.principals[1])],
  }
}

const withoutWar = (principal: PrincipalSpec): PrincipalSpec => ({
  ...principal,
  options: principal.options.filter((option) => option.rung !== 'war' && !option.withdraw),
})
