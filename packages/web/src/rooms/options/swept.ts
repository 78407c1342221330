/** Values of the file that may be swept, with the range of their priors. */
import { type Crisis, compileScenario } from '@standoff/core'
import { type Distribution, type ParameterDeclaration, parametersOf, quantile } from '@standoff/core/kernel'

export interface Swept {
  /** `ties.*.parameters.control`: a star stands for all. */
  key: string
  paths: readonly string[]
  name: string
  /** Whose it is; empty for all groups. */
  owner: string
  scope: 'tie' | 'principal' | 'crisis' | 'site'
  meaning: string
  from: number
  to: number
}

export function sweptOf(crisis: Crisis): Swept[] {
  const { file } = crisis
  const { scenario } = compileScenario({ ...crisis, file: { ...file, questions: [] }, record: [] }, { replicates: 1 })
  const make = (
    scope: Swept['scope'],
    declared: ParameterDeclaration,
    owner: string,
    key: string,
    paths: readonly string[],
    priors: readonly Distribution[],
  ): Swept => ({
    key,
    paths,
    name: declared.name,
    owner,
    scope,
    meaning: declared.meaning,
    ...rangeOf(declared, priors),
  })
  const sites = Object.keys(file.sites)
  return [
    ...(file.ties.length === 0
      ? []
      : parametersOf('tie').map((one, n) =>
          make(
            'tie',
            one,
            '',
            `ties.*.parameters.${one.key}`,
            file.ties.map(({ proxy }) => `ties.${proxy}.parameters.${one.key}`),
            scenario.proxies.map(({ priors }) => priors[n]),
          ),
        )),
    ...scenario.principals.flatMap(({ id, name, priors }) =>
      parametersOf('principal').map((one, n) =>
        make(
          'principal',
          one,
          name,
          `parties.${id}.parameters.${one.key}`,
          [`parties.${id}.parameters.${one.key}`],
          [priors[n]],
        ),
      ),
    ),
    ...parametersOf('crisis').map((one, n) =>
      make('crisis', one, '', `parameters.${one.key}`, [`parameters.${one.key}`], [scenario.priors[n]]),
    ),
    ...(sites.length === 0
      ? []
      : (['cover', 'shelter'] as const).map(
          (key): Swept => ({
            key: `sites.*.${key}`,
            paths: sites.map((id) => `sites.${id}.${key}`),
            name: key === 'cover' ? 'air defence of every site' : 'shelter at every site',
            owner: '',
            scope: 'site',
            meaning: '',
            from: 0,
            to: 0.9,
          }),
        )),
  ]
}

/** The whole of a range that is a share; else the 5 to 95% range of the prior. */
function rangeOf({ range }: ParameterDeclaration, priors: readonly Distribution[]): { from: number; to: number } {
  const [low, high] = range
  if (low === 0 && high === 1) return { from: 0, to: 1 }
  const known = priors.filter((prior) => prior !== undefined)
  const from = Math.min(...known.map((prior) => quantile(prior, 0.05)))
  const to = Math.max(...known.map((prior) => quantile(prior, 0.95)))
  // A value that the file gives as a number: half of it to twice of it.
  const [a, b] = from < to ? [from, to] : [from / 2, from === 0 ? 1 : from * 2]
  return {
    from: Number(Math.max(low, Math.min(a, b)).toPrecision(2)),
    to: Number(Math.min(high, Math.max(a, b)).toPrecision(2)),
  }
}

/** `0..1` of the address; the usual one where it says nothing sound. */
export function rangeIn(text: string, { from, to }: Pick<Swept, 'from' | 'to'>): { from: number; to: number } {
  const [a, b] = text.split('..').map(Number)
  return text.includes('..') && Number.isFinite(a) && Number.isFinite(b) && a < b ? { from: a, to: b } : { from, to }
}

export function evenly(from: number, to: number, points: number): number[] {
  return Array.from({ length: points }, (_, n) => Number((from + ((to - from) * n) / (points - 1)).toPrecision(4)))
}
