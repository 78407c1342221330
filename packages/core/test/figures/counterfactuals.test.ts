import { describe, expect, it } from 'vitest'
import { drawnCounterfactuals } from '../../src/figures/counterfactuals.js'
import type { CounterfactualEffect } from '../../src/options/counterfactuals.js'

type Removed = CounterfactualEffect['removed'][number]
const removed = (kind: Removed['kind'], share: number, low: number, wars = 40): Removed => ({
  kind,
  share,
  low,
  high: Math.min(1, share + 0.2),
  wars,
})
const effect = (id: string, ...some: Removed[]) => ({ id, name: id, removed: some }) as CounterfactualEffect

describe('wars taken apart', () => {
  it('have a panel a kind, and in it every counterfactual, then all together', () => {
    const drawn = drawnCounterfactuals({
      counterfactuals: [effect('informed', removed('sought', 0.3, 0.1)), effect('noProxies', removed('sought', 0, 0))],
      together: effect('together', removed('sought', 0.8, 0.6)),
    })
    expect(drawn?.kinds.map(({ kind, rows }) => [kind, rows.map(({ id }) => id)])).toEqual([
      ['sought', ['informed', 'noProxies', 'together']],
    ])
    expect(drawn?.kinds[0].rows[0]).toMatchObject({ share: 0.3, interval: [0.1, 0.5], isClear: true, isNothing: false })
    expect(drawn?.kinds[0].rows[1]).toMatchObject({ isClear: false, isNothing: true })
  })

  it('leave out kinds of which fewer than ten wars came, and count them; kinds without a war are neither', () => {
    const some = [removed('sought', 0.3, 0.1), removed('tremble', 0.5, 0, 9.9), removed('misread', 0, 0, 0)]
    const drawn = drawnCounterfactuals({ counterfactuals: [effect('informed', ...some)], together: null })
    expect(drawn?.kinds.map(({ kind }) => kind)).toEqual(['sought'])
    expect(drawn?.left).toEqual([{ kind: 'tremble', wars: 9.9 }])
  })

  it('depend most on the counterfactual whose interval begins highest, all together aside', () => {
    const drawn = drawnCounterfactuals({
      counterfactuals: [
        effect('wide', removed('runaway', 0.9, 0.2)),
        effect('narrow', removed('runaway', 0.6, 0.5)),
        effect('none', removed('runaway', 0.3, 0)),
      ],
      together: effect('together', removed('runaway', 1, 0.9)),
    })
    expect(drawn?.most).toMatchObject({ id: 'narrow', kind: 'runaway' })
  })

  it('do not say that without accidents no war comes by accident, nor what is not clear', () => {
    const sure = drawnCounterfactuals({
      counterfactuals: [effect('noAccidents', removed('accidental', 1, 0.9), removed('sought', 0.1, 0))],
      together: null,
    })
    expect(sure?.most).toBeNull()
  })

  it('are none where there is no answer', () =>
    expect(drawnCounterfactuals({ counterfactuals: [], together: null })).toBeNull())
})
