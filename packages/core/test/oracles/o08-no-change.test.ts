/** O8: a change that changes nothing gives a difference of exactly 0 in every output. */
import { expect, test } from 'vitest'
import { runBlock } from '../../src/engine/block.js'
import { createWorld } from '../../src/model/create-world.js'
import type { Scenario } from '../../src/model/scenario.js'
import { at, manyRuns, runner } from '../helpers/kernel.js'
import { proxy, scenario } from '../helpers/scenario.js'

const outputs = (file: Scenario): unknown => runBlock(manyRuns(file, 8n), createWorld(file), [], 150, 0, true)

const base = scenario()
const before = outputs(base)

const CHANGES: Record<string, Scenario> = {
  'a copy of the file': structuredClone(base),
  'acts given where there are none': { ...base, given: { through: 0, acts: [], counts: [] } },
  'a driver that stays at 1': {
    ...base,
    drivers: [{ id: 'x', name: 'x', values: new Array(170).fill(1), end: null, pause: null }],
    proxies: base.proxies.map((p) => ({ ...p, driver: 0 })),
  },
  'a calendar that sets nothing within the run': {
    ...base,
    principals: [
      { ...base.principals[0], calendar: [{ step: 500, parameter: 'load', prior: at(1) }] },
      base.principals[1],
    ],
  },
  'a veto that is never used': { ...base, vetoes: [at(0)] },
  'another name': {
    ...base,
    title: 'another',
    principals: [{ ...base.principals[0], name: 'USA' }, base.principals[1]],
  },
  'a site where nobody is': {
    ...base,
    sites: [
      ...base.sites,
      {
        id: 'empty',
        name: 'empty',
        owner: 0,
        host: -1,
        exposed: at(0),
        cover: at(0),
        shelter: at(0),
        reach: [at(1), at(1), at(1)],
        count: 1,
      },
    ],
  },
}

test.each(Object.keys(CHANGES))('%s changes no output of any run', (name) => {
  expect(outputs(CHANGES[name])).toEqual(before)
})

test('a longer horizon changes nothing before the old one', () => {
  const short = runner(base, 8n)
  const long = runner({ ...base, steps: 400 }, 8n)
  for (let run = 0; run < 20; run++) {
    const one = short.run(run)
    const other = long.begin(run)
    for (let t = 0; t < one.t; t++) long.advance()
    expect(other.s).toEqual(one.s)
  }
})

test('runs are the same whatever ran before them', () => {
  const forward = runner(base, 8n)
  const rows = (run: number): Float64Array => forward.run(run).log.rows.slice(0, 10 * forward.sim.log.count)
  const first = [0, 1, 2, 3].map(rows)
  const again = [3, 2, 1, 0].map(rows).reverse()
  expect(again).toEqual(first)
})

test('a change does show where there is one', () => {
  expect(
    outputs({ ...base, proxies: [...base.proxies.slice(0, 2), proxy('others', 'unknown', { ownRate: at(3) })] }),
  ).not.toEqual(before)
})
