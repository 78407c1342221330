/** What each difference of two crises moves: on the smallest shipped crisis, with few particles. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Crisis, loadCrisis } from '../../../src/crisis/load.js'
import { weighDifferences } from '../../../src/options/differences/effects.js'

const MINIMAL = readFileSync(
  fileURLToPath(new URL('../../../../../crises/minimal/crisis.yaml', import.meta.url)),
  'utf8',
)
function crisis(...changes: [string, string][]): Crisis {
  const text = changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`no ${from}`)
    return all.replace(from, to)
  }, MINIMAL)
  const { crisis: loaded, problems } = loadCrisis({ name: 'x.yaml', text, readText: () => '' })
  if (loaded === undefined) throw new Error(JSON.stringify(problems))
  return loaded
}
const options = { asOf: '2030-01-05', until: '2030-03-01', particles: 200, runs: 400, seed: 1n, most: 5 }
const weigh = (b: Crisis, more = {}) => weighDifferences(crisis(), b, { ...options, ...more })

const WORDS: [string, string] = ['title: Minimal', 'title: Another']
const ALIGNED: [string, string] = ['alignment: unknown', 'alignment: aligned']
const KILLED: [string, string] = ['killed: 0', 'killed: 3']

describe('differences', () => {
  test('of a file from itself are none, and no run is made', async () => {
    const steps: number[] = []
    const found = await weigh(crisis(), { onProgress: (done: number) => steps.push(done) })
    expect([found.differences, found.together, steps]).toEqual([[], null, []])
  })

  test('in a judgement come first, and those in words last, as they can move nothing', async () => {
    const found = await weigh(crisis(WORDS, ALIGNED, KILLED))
    expect(found.differences.at(-1)).toMatchObject({ difference: { path: 'title' }, effect: { kind: 'none' } })
    expect(found.differences.map(({ effect }) => effect.kind)).toEqual(['measured', 'measured', 'none'])
    for (const { effect } of found.differences)
      if (effect.kind === 'measured')
        for (const { change, error, isApart } of effect.moved)
          if (isApart) expect(Math.abs(change ?? 0)).toBeGreaterThan(1.96 * error)
    // Three dead of two rockets are no demonstration.
    const killed = found.differences.find(({ difference }) => difference.kind === 'row')
    expect(killed?.effect).toMatchObject({ kind: 'measured', isApart: true })
  })

  test('are measured one by one: one alone is the whole', async () => {
    const { differences, together } = await weigh(crisis(KILLED))
    expect(differences).toHaveLength(1)
    expect(differences[0].effect).toEqual(together)
  })

  test('beyond the number that was asked for are named as not measured', async () => {
    const found = await weigh(crisis(ALIGNED, KILLED), { most: 1 })
    expect(found.differences.map(({ effect }) => effect.kind)).toEqual(['measured', 'not-measured'])
    const none = await weigh(crisis(ALIGNED, KILLED), { most: 0 })
    expect(none.differences.map(({ effect }) => effect.kind)).toEqual(['not-measured', 'not-measured'])
    expect(none.together).toBeNull()
  })

  test('that make no file alone say so', async () => {
    const { differences } = await weigh(
      crisis(
        ['  red-brigade: {', '  blue-brigade: { kind: proxy, name: Blue Brigade }\n  red-brigade: {'],
        [
          '  - patron: southland',
          '  - { patron: southland, proxy: blue-brigade, alignment: aligned }\n  - patron: southland',
        ],
      ),
    )
    expect(differences.map(({ effect }) => effect)).toEqual([
      { kind: 'not-measured', why: expect.stringContaining('alone it makes a file with mistakes: at ') },
      { kind: 'not-measured', why: expect.stringContaining('"blue-brigade"') },
    ])
  })

  test('in a row that moves no output are told as such, with the reason', async () => {
    const row = (words: string): [string, string] => [
      '  rows:\n',
      `  rows:\n    - { id: R2, date: 2030-01-04, actor: Westland, action: statement, summary: ${words} }\n`,
    ]
    const { differences } = await weigh(crisis(row('It regrets.')))
    expect(differences[0].effect).toMatchObject({ kind: 'none', why: expect.stringContaining('moves no output') })
  })

  test('in a row that only A has name its reading as gone', async () => {
    const { differences } = await weigh(
      crisis([/ {4}- { id: R1.*\n/.exec(MINIMAL)?.[0] ?? '', ''], ['  rows:\n', '  rows: []\n']),
    )
    const effect = differences.find(({ difference }) => difference.kind === 'row')?.effect
    expect(effect?.kind === 'measured' ? effect.moved.filter(({ id }) => id === 'R1') : []).toMatchObject([
      { about: 'aim', value: null, change: null, withheld: 'the act is not read then' },
      { about: 'behind', value: null, change: null, withheld: 'the act is not read then' },
    ])
  })

  test('have no outlook where no day is left', async () => {
    const found = await weigh(crisis(KILLED), { until: '2030-01-05' })
    expect(found.noOutlook).toContain('last that is simulated')
    expect(found.together).toMatchObject({ kind: 'measured' })
  })
})
