/** Every parameter in force for every entity of a crisis, with its prior, its evidence and where it was set. */

import type { ParameterDeclaration, ParameterScope } from '../model/parameter.js'
import { MECHANISMS, parametersOf } from '../model/parameters.js'
import type { Scenario } from '../model/scenario.js'
import { median } from '../random/distribution.js'
import { type Distribution, describe } from '../terms/distribution.js'
import type { Crisis } from './load.js'
import type { CrisisFile } from './schema/crisis.js'
import { type Path, readTree } from './yaml-tree.js'

export interface ParameterRow {
  scope: ParameterScope
  /** Id of the principal, the proxy of the tie, or the host; null for the crisis as a whole. */
  entity: string | null
  mechanism: string
  key: string
  symbol: string
  name: string
  unit: string
  meaning: string
  prior: Distribution
  /** The prior in words, and its median. */
  priorText: string
  median: number
  range: readonly [number, number]
  evidence: string
  tuned: boolean
  setBy: 'default' | 'file' | 'option'
  /** `default`, `default for alignment aligned`, `crisis.yaml:46:5` or `--set ties.nujaba.parameters.control`. */
  where: string
}

interface Entity {
  scope: ParameterScope
  id: string | null
  priors: readonly Distribution[]
  facts: Readonly<Record<string, string>>
  /** Where the file may set a value, the place that wins first. */
  places: Path[]
}

/**
 * The rows, scope by scope. `crisis` and `scenario` are what runs; `before` is the file as it was read, where `--set`
 * changed it.
 */
export function parameterRows(crisis: Crisis, scenario: Scenario, before: CrisisFile = crisis.file): ParameterRow[] {
  const text = crisis.inputs[0]
  const tree = readTree(crisis.name, text?.text ?? '')
  return entitiesOf(crisis.file, scenario).flatMap((entity) =>
    parametersOf(entity.scope).map((declared, n): ParameterRow => {
      const prior = entity.priors[n]
      const { setBy, where } = origin(declared, entity)
      return {
        scope: entity.scope,
        entity: entity.id,
        mechanism: mechanismOf(declared),
        key: declared.key,
        symbol: declared.symbol,
        name: declared.name,
        unit: declared.unit,
        meaning: declared.meaning,
        prior,
        priorText: describe(prior),
        median: median(prior),
        range: declared.range,
        evidence: declared.evidence,
        tuned: declared.tuned === true,
        setBy,
        where,
      }
    }),
  )

  function origin(declared: ParameterDeclaration, entity: Entity): Pick<ParameterRow, 'setBy' | 'where'> {
    for (const place of entity.places) {
      const path = [...place, declared.key]
      const now = valueAt(crisis.file, path)
      if (now === undefined) continue
      // `applySet` shares what it does not touch, so another object is another setting, even of the same value.
      if (now !== valueAt(before, path)) return { setBy: 'option', where: `--set ${spoken(crisis.file, path)}` }
      const { line, column } = tree.locate(path)
      return { setBy: 'file', where: `${crisis.name}:${line}:${column}` }
    }
    const by = 'by' in declared.prior ? declared.prior.by : undefined
    return { setBy: 'default', where: by === undefined ? 'default' : `default for ${by} ${entity.facts[by]}` }
  }
}

/** Rows by key, symbol or plain name, whatever the case; all entities. */
export function rowsNamed(rows: readonly ParameterRow[], wanted: string): ParameterRow[] {
  const same = (text: string): boolean => text.toLowerCase() === wanted.toLowerCase()
  const byKey = rows.filter((row) => same(row.key))
  return byKey.length > 0 ? byKey : rows.filter((row) => same(row.symbol) || same(row.name))
}

const mechanismOf = (declared: ParameterDeclaration): string =>
  Object.keys(MECHANISMS).find((name) => MECHANISMS[name].includes(declared)) ?? ''

function entitiesOf(file: CrisisFile, scenario: Scenario): Entity[] {
  const everywhere: Path = ['parameters']
  const own = (id: string): Path[] => [['parties', id, 'parameters'], everywhere]
  return [
    { scope: 'crisis', id: null, priors: scenario.priors, facts: {}, places: [everywhere] },
    ...scenario.principals.map(
      ({ id, role, priors }): Entity => ({ scope: 'principal', id, priors, facts: { role }, places: own(id) }),
    ),
    ...scenario.proxies.map(({ id, priors }): Entity => {
      const n = file.ties.findIndex((tie) => tie.proxy === id)
      const { alignment = 'unknown', campaign = 'commanded' } = file.ties[n] ?? {}
      return {
        scope: 'tie',
        id,
        priors,
        facts: { alignment, campaign },
        places: [['ties', n, 'parameters'], ...own(id)],
      }
    }),
    ...scenario.hosts.map(({ id, priors }): Entity => ({ scope: 'host', id, priors, facts: {}, places: own(id) })),
  ]
}

function valueAt(file: CrisisFile, path: Path): unknown {
  let at: unknown = file
  for (const segment of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[segment] : undefined
  return at
}

/** The path as `--set` takes it, in which a tie is named by its proxy. */
function spoken(file: CrisisFile, path: Path): string {
  return path
    .map((segment, n) => (n === 1 && path[0] === 'ties' ? file.ties[Number(segment)].proxy : segment))
    .join('.')
}
