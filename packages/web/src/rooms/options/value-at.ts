/**
 * The value at a path of the file as `--set` takes it, in force or by default: what a measure changes is shown beside
 * what it is now.
 */
import {
  applySet,
  type Crisis,
  type CrisisFile,
  compileScenario,
  isProblem,
  PARAMETERS,
  type Scenario,
} from '@standoff/core'
import { type Distribution, parametersOf } from '@standoff/core/kernel'

interface Change {
  path: string
  /** Plain name of a declared parameter, else empty. */
  name: string
  meaning: string
  now: Value
  after: Value
}

export type Value =
  | { kind: 'plain'; text: string }
  | { kind: 'truth'; is: boolean }
  | { kind: 'number'; value: number }
  | { kind: 'believed'; prior: Distribution }
  | { kind: 'none' }

/** Everything but the record: it bears on no value here, and may be long. */
const bare = (crisis: Crisis, file: CrisisFile): Crisis => ({ ...crisis, file: { ...file, questions: [] }, record: [] })

export function changesOf(crisis: Crisis, id: string): Change[] {
  const { scenario } = compileScenario(bare(crisis, crisis.file), { replicates: 1 })
  return Object.entries(crisis.file.measures[id].set).map(([path, value]) => {
    const declared = PARAMETERS.find(({ key }) => path.endsWith(`parameters.${key}`))
    const changed = applySet(crisis.file, path, value)
    return {
      path,
      name: declared?.name ?? '',
      meaning: declared?.meaning ?? '',
      now: toValue(inForce(crisis.file, scenario, path)),
      after: toValue(isProblem(changed) ? value : (fromFile(changed, path) ?? value)),
    }
  })
}

/** Of the scenario where the file may be silent, else of the file. */
function inForce(file: CrisisFile, scenario: Scenario, path: string): unknown {
  const [top, id, key, ...rest] = path.split('.')
  if (top === 'options') {
    const option = scenario.principals.find((one) => one.id === id)?.options.find((one) => one.id === key)
    return (option as unknown as Record<string, unknown> | undefined)?.[rest[0]]
  }
  if (top === 'ties' && key === 'parameters')
    return scenario.proxies.find((one) => one.id === id)?.priors[placeOf('tie', rest[0])]
  if (top === 'parties' && key === 'parameters')
    return (
      scenario.principals.find((one) => one.id === id)?.priors[placeOf('principal', rest[0])] ??
      scenario.hosts.find((one) => one.id === id)?.priors[placeOf('host', rest[0])]
    )
  if (top === 'parameters') return scenario.priors[placeOf('crisis', id)] ?? fromFile(file, path)
  return fromFile(file, path)
}

const placeOf = (scope: Parameters<typeof parametersOf>[0], key: string): number =>
  parametersOf(scope).findIndex((one) => one.key === key)

function fromFile(file: CrisisFile, path: string): unknown {
  let at: unknown = file
  for (const segment of path.split('.')) {
    if (Array.isArray(at))
      at = at.find((item: Record<string, unknown>) => item.proxy === segment || item.id === segment)
    else if (typeof at === 'object' && at !== null) at = (at as Record<string, unknown>)[segment]
    else return undefined
  }
  return at
}

function toValue(value: unknown): Value {
  if (value === undefined || value === null) return { kind: 'none' }
  if (typeof value === 'boolean') return { kind: 'truth', is: value }
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'object' && 'kind' in value) {
    const prior = value as Distribution
    return prior.kind === 'point' ? { kind: 'number', value: prior.value } : { kind: 'believed', prior }
  }
  return { kind: 'plain', text: typeof value === 'string' ? value : JSON.stringify(value) }
}
