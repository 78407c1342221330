import { createWorld } from '../../src/model/create-world.js'
import { dyadOf } from '../../src/model/pairs.js'
import type { PrincipalSpec, Scenario } from '../../src/model/scenario.js'
import type { World } from '../../src/model/world.js'
import { principal } from './scenario.js'

/** A principal that can only wait, keeps no proxies and is owed nothing. */
const idle = (): PrincipalSpec => {
  const spec = principal('third', 'strong')
  return { ...spec, options: spec.options.filter(({ id }) => id === 'nothing') }
}

/** Two principals and a third: parties after the principals move up by one. */
export function withThird(file: Scenario, third: PrincipalSpec = idle()): Scenario {
  if (file.principals.length !== 2) throw new Error('the scenario has its third already')
  return {
    ...file,
    principals: [...file.principals, third],
    sites: file.sites.map((site) => ({ ...site, owner: site.owner < 2 ? site.owner : site.owner + 1 })),
  }
}

/** The world of a scenario and an idle third, of whom nothing is feared: no tension stands between it and the two. */
export function worldWithThird(file: Scenario): World {
  const world = createWorld(withThird(file))
  world.startTension.fill(0)
  world.startTension[dyadOf(0, 1)] = file.startTension
  return world
}
