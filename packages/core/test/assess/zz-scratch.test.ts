import { test } from 'vitest'
import { loadCrisisFile } from '/work/main/packages/cli/src/load-file.js'
import { observe } from '../../src/assess/observations.js'
import { Conditioned } from '../../src/assess/conditioned.js'
import { ParticleFilter } from '../../src/assess/particle-filter.js'
import { Stream } from '../../src/random/stream.js'
import { dayOf } from '../../src/terms/dates.js'
test('x', () => {
  for (const [f, d] of [['ain-al-asad', '2020-01-12'], ['tower22', '2024-02-07']]) {
    const c = loadCrisisFile('/work/main/crises/' + f).crisis!
    const o = observe(c, dayOf(d))
    const t0 = performance.now()
    const m = new Conditioned(o, 4000, 1n)
    const filter = new ParticleFilter(m, o.steps, new Stream(1n))
    filter.start()
    const t1 = performance.now()
    for (let t = 0; t < o.steps; t++) if (!filter.step(t)) break; else m.records.take(t - 10)
    const D = filter.diagnostics
    console.log(f, t1 - t0, performance.now() - t1, 'fail', D.failedAt, 'll', D.logLikelihood[o.steps - 1], 'resampled', D.resampled.reduce((a, b) => a + b, 0))
    console.log(Array.from(D.effective, (e, t) => `${t}:${(100 * e).toFixed(1)}/${D.predictive[t].toFixed(1)}`).join(' '))
  }
})
