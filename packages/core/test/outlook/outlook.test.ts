import { beforeAll, describe, expect, it } from 'vitest'
import { runBlock } from '../../src/engine/block.js'
import { createRunner } from '../../src/engine/create-runner.js'
import type { Question } from '../../src/engine/question.js'
import type { Summary } from '../../src/engine/summary.js'
import { createSummary } from '../../src/engine/summary.js'
import { createWorld } from '../../src/model/create-world.js'
import { chanceClause } from '../../src/outlook/answer.js'
import { type Outlook, outlook } from '../../src/outlook/outlook.js'
import { scenario } from '../helpers/scenario.js'

const questions: Question[] = [
  {
    id: 'ever',
    text: 'Zero or more attacks?',
    kind: 'count',
    count: 'attacks',
    party: -1,
    from: 0,
    until: 170,
    atLeast: 0,
    atMost: Number.POSITIVE_INFINITY,
  },
  {
    id: 'never',
    text: 'A million attacks?',
    kind: 'count',
    count: 'attacks',
    party: -1,
    from: 0,
    until: 170,
    atLeast: 1e6,
    atMost: Number.POSITIVE_INFINITY,
  },
]

describe('the outlook of a block of runs', () => {
  const given = scenario({ replicates: 8 })
  let summary: Summary
  let all: Outlook
  beforeAll(() => {
    const world = createWorld(given)
    summary = runBlock(createRunner(world, 1n), world, questions, 1024, 0)
    all = outlook(summary, given, questions)
  })

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(all))).toEqual(all)
  })

  it('has endings that exclude one another and leave nothing out', () => {
    expect(all.endings.map(({ id }) => id)).toEqual(['standoff', 'war', 'settlement', 'withdrawal'])
    expect(all.endings.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12)
    expect(all.endings.reduce((sum, { runs }) => sum + runs, 0)).toBe(1024)
  })

  it('puts every chance inside [0, 1], with an interval over parameters and a separate error of simulation', () => {
    for (const chance of [...all.endings, all.lull, ...all.questions]) {
      // What no run shows has no interval.
      if (chance.interval === null) continue
      const [low, high] = chance.interval
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(high)
      expect(chance.standardError).toBeLessThan(0.05)
    }
  })

  it('splits wars by route, and unwanted is all but sought', () => {
    expect(all.wars.runs).toBe(summary.events[1])
    expect(all.wars.routes.reduce((sum, { runs }) => sum + runs, 0)).toBe(all.wars.runs)
    if (all.wars.runs > 0) expect(all.wars.unwanted).toBeCloseTo(1 - all.wars.chosen[0].runs / all.wars.runs, 12)
    const chosen = all.wars.routes[0].runs
    expect(all.wars.chosen.reduce((sum, { runs }) => sum + runs, 0)).toBeCloseTo(chosen, 9)
  })

  it('ends its curves at the chances of the table', () => {
    const { standing, endings, days } = all.times
    const last = days.length - 1
    expect(days[last]).toBe(170)
    expect(standing.probability[last]).toBeCloseTo(all.endings[0].probability, 12)
    for (const [n, { incidence }] of endings.slice(0, 3).entries())
      expect(incidence[last]).toBeCloseTo(all.endings[n + 1].probability, 12)
    expect(endings[3].incidence[last]).toBeCloseTo(all.lull.probability, 12)
  })

  it('has whole weeks, ordered quantiles, shares of causes that sum to one', () => {
    expect(all.attacksPerWeek.length).toBe(24)
    for (const { quantiles } of all.attacksPerWeek) expect([...quantiles].sort((a, b) => a - b)).toEqual(quantiles)
    expect(all.attacks.causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('answers what is always so with more than 99%, what is never so with less than 1%', () => {
    expect(all.questions.map(({ probability, words }) => [probability, words])).toEqual([
      [1, 'almost certain'],
      [0, 'almost no chance'],
    ])
  })

  it('opens with one sentence that names every ending and its likelihood, and keeps confidence apart', () => {
    expect(all.answer).toMatch(/^The model expects .*\.$/)
    for (const { words } of all.endings) expect(all.answer).toContain(words)
    expect(all.answer).not.toMatch(/\b(0|100)%|onfidence/)
    expect(all.confidence.sentence).toMatch(/^Confidence is (low|moderate|high): /)
  })

  it('can be had of no runs at all', () => {
    const none = outlook(createSummary(createWorld(given), questions), given, questions)
    expect(JSON.stringify(none)).not.toContain('NaN')
    expect(none.wars.unwanted).toBeNull()
  })
})

describe('chances in a clause', () => {
  it.each([
    [0.004, 'war has almost no chance (less than 1%)'],
    [0.5, 'war has a roughly even chance (50%)'],
    [0.7, 'war is likely (70%)'],
    [0.999, 'war is almost certain (more than 99%)'],
  ])('%s', (p, text) => expect(chanceClause('war', p)).toBe(text))
})
