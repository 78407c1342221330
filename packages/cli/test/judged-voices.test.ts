/** What is told of somebody's judgement, in whole sentences and without a chance in a name. */
import type { EvidenceStep, JudgedVoice } from '@standoff/core/kernel'
import { expect, it } from 'vitest'
import { voiceSentences } from '../src/wording/judged-voices.js'

const VOICE: JudgedVoice = {
  id: 'v',
  name: 'The general',
  says: 'punish',
  row: 'r1',
  date: '2030-01-02',
  source: null,
  reproduced: 'at-worth',
  decibans: 3.21,
  missing: 0,
  needs: [],
  compatible: [],
  draws: { atWorth: 0.926, possible: 1 },
}
const need = (part: JudgedVoice['needs'][number]['part'], value: number, bounded: 'most' | 'least' = 'most') => ({
  part,
  bounded,
  value,
  low: value / 2,
  high: value,
  enough: 0.9,
})
/** An act of which the model says so much of every part, in log odds for punishing. */
const actOf = (parts: Partial<Record<'prior' | 'warning' | 'casualties', number>>, mean: number) => ({
  punish: { mean, low: mean / 2, high: mean, error: 0 },
  refused: null,
  evidence: Object.entries(parts).map(([item, logRatio]) => ({ item, logRatio })) as EvidenceStep[],
})
const told = (change: Partial<JudgedVoice>, act = actOf({}, 0.5)): string =>
  voiceSentences({ ...VOICE, ...change }, act).join(' ')

it('says where the model reads it otherwise, and which part carries the difference', () => {
  const one = actOf({ prior: 0.1, warning: -1.5, casualties: 0.4 }, 0.27)
  expect(told({}, one)).toContain(
    'The model reads it otherwise: it finds it unlikely that it was meant to punish or kill. What carries the difference is the warning: without it the model would say the same.',
  )
  const several = actOf({ prior: -1, warning: -1.5, casualties: 0.2 }, 0.09)
  expect(told({}, several)).toContain(
    'No item carries the difference by itself: the model would say the same only without the warning and what it expected before the act was seen (its prior) together.',
  )
  expect(told({ says: 'demonstrate' }, one)).not.toContain('otherwise:')
})

it('says that the evidence at its worth says the same', () => {
  expect(told({})).toBe(
    'The general judged that it was meant to punish or kill (r1, 2 January 2030). Even odds and every item at its worth say the same, by 3.2 decibans (in 93 of 100 draws).',
  )
})

it('names each change that is enough by itself', () => {
  expect(
    told({
      reproduced: 'by-one',
      decibans: -4,
      row: null,
      needs: [need('warning', 0.33), need('shelter', 0.4, 'least'), need('prior', 0.7, 'least')],
    }),
  ).toBe(
    'The general judged that it was meant to punish or kill (2 January 2030). Even odds and every item at its worth say otherwise, by 4.0 decibans. To judge so it is enough to give the warning at most .33 of its worth (nine draws in ten: .17 to .33; enough in 90 of 100); or to take it at .40 or more of its worth that people were sheltered (nine draws in ten: .20 to .40; enough in 90 of 100); or to start from a chance of at least .70 that it was meant to punish or kill (nine draws in ten: .35 to .70; enough in 90 of 100).',
  )
})

it('names those that are needed together, and what is needed whatever the rest', () => {
  expect(
    told({
      says: 'demonstrate',
      reproduced: 'by-several',
      decibans: -8,
      needs: [need('casualties', 0.5), need('prior', 0.3)],
      compatible: [
        { part: 'prior', free: false, low: 0.25, high: 0.4 },
        { part: 'warning', free: true, low: 0, high: 1 },
        { part: 'casualties', free: false, low: 0.5, high: 0.9 },
        { part: 'assurance', free: false, low: 0.2, high: 1 },
      ],
    }),
  ).toMatch(
    /No single change is enough\. To judge so takes these together, each told with the others at their bounds: to give the casualties at most \.50 of its worth .*; to start from a chance of at most \.30 that .* With all the rest free within bounds it still takes a prior of at most \.40, the casualties at most \.90 of its worth and the assurance at least \.20 of its worth\.$/,
  )
})

it('says that nothing within bounds reproduces it, and how much is missing', () => {
  expect(told({ reproduced: 'never', decibans: -12, missing: 1.26, draws: { atWorth: 0, possible: 0.2 } })).toMatch(
    /say otherwise, by 12\.0 decibans\. No weights within bounds reproduce it: those that go furthest fall 1\.3 decibans short \(some would reproduce it in 20 of 100 draws\)\.$/,
  )
})

it('has no percent sign: no chance stands in the name of anybody', () => {
  for (const reproduced of ['at-worth', 'by-one', 'by-several', 'never'] as const)
    expect(
      told({ reproduced, needs: [need('warning', 0), need('prior', 0.6)] }, actOf({ prior: -2 }, 0.1)),
    ).not.toContain('%')
})
