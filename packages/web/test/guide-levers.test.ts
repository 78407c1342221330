/**
 * No lever of the guided reading is inert: over its range each moves what its step shows, by more than the error; and
 * lessons are the model's own.
 */
import { readFileSync } from 'node:fs'
import { type Crisis, loadCrisis } from '@standoff/core'
import { describe, expect, test } from 'vitest'
import { audience } from '../src/rooms/guide/lessons/audience.js'
import { bases } from '../src/rooms/guide/lessons/bases.js'
import { chancesBefore, channels } from '../src/rooms/guide/lessons/channels.js'
import { control } from '../src/rooms/guide/lessons/control.js'
import { intent } from '../src/rooms/guide/lessons/intent.js'
import { LEVERS, type Lever, leversOf } from '../src/rooms/guide/lessons/levers.js'
import { batch, compared, isBeyondError, type Outcome, setsOf } from '../src/rooms/guide/lessons/sandbox.js'
import { warning } from '../src/rooms/guide/lessons/warning.js'
import { withSets } from '../src/work/with-sets.js'

const folder = new URL('../../../crises/tower22/', import.meta.url)
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const crisis = loadCrisis({ name: 'crisis.yaml', text: text('crisis.yaml'), readText: text }).crisis as Crisis

/** What a step shows at both ends of a lever, the others at rest. */
const ends = <T>(name: Lever, lesson: (levers: Partial<Record<Lever, number>>) => T): [T, T] => [
  lesson({ [name]: LEVERS[name].min }),
  lesson({ [name]: LEVERS[name].max }),
]

describe('every lever moves what its step shows', () => {
  test('intent: the toll moves every reader, and the prior moves you', () => {
    const [none, many] = ends('killed', (levers) => intent(crisis, levers))
    expect(many.weight.low).toBeGreaterThan(none.weight.high)
    for (const [n, one] of many.viewpoints.entries())
      expect(one.punish.low).toBeGreaterThan(none.viewpoints[n].punish.high)
    const [trusting, wary] = ends('prior', (levers) => intent(crisis, levers))
    expect(wary.you.punish.low).toBeGreaterThan(trusting.you.punish.high)
  })

  test('control: it moves who stood behind an attack and what a hold is worth; the drive moves the tempo', () => {
    const [loose, tight] = ends('control', (levers) => control(crisis, levers))
    expect(tight.behind.low).toBeGreaterThan(loose.behind.high)
    expect(tight.blame.low).toBeGreaterThan(loose.blame.high)
    expect(loose.orders[1].perWeek.low).toBeGreaterThan(tight.orders[1].perWeek.high)
    const [slow, fast] = ends('drive', (levers) => control(crisis, levers))
    expect(fast.orders[2].perWeek.low).toBeGreaterThan(slow.orders[2].perWeek.high)
  })

  test('warning: notice lowers the dead and how either salvo reads; missiles raise both', () => {
    const [without, notice] = ends('notice', (levers) => warning(crisis, levers))
    const [few, many] = ends('missiles', (levers) => warning(crisis, levers))
    for (const aim of [0, 1]) {
      expect(without.salvos[aim].killed.mid - notice.salvos[aim].killed.mid).toBeGreaterThan(
        3 * (without.error[aim] + notice.error[aim]),
      )
      expect(without.salvos[aim].seen.low).toBeGreaterThan(notice.salvos[aim].seen.mid)
      expect(many.salvos[aim].killed.mid - few.salvos[aim].killed.mid).toBeGreaterThan(
        3 * (many.error[aim] + few.error[aim]),
      )
    }
    expect(many.salvos[1].seen.mid - few.salvos[1].seen.mid).toBeGreaterThan(0.08)
    for (const { tolls } of many.salvos) expect(tolls.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  })

  test('audience: its weight moves the size of both answers, and the toll whether there is one', () => {
    const [light, heavy] = ends('audience', (levers) => audience(crisis, levers))
    for (const side of [0, 1])
      expect(heavy.sides[side].answers.direct.mid - light.sides[side].answers.direct.mid).toBeGreaterThan(0.3)
    const [nobody, many] = ends('killed', (levers) => audience(crisis, levers))
    for (const side of [0, 1]) expect(many.sides[side].force.mid - nobody.sides[side].force.mid).toBeGreaterThan(0.5)
    for (const { answers } of heavy.sides)
      expect(Object.values(answers).reduce((sum, { mid }) => sum + mid, 0)).toBeCloseTo(1, 9)
  })

  test('channels: delay and reliability move whether the word and the warning come in time', () => {
    const [fast, slow] = ends('delay', (levers) => channels(crisis, levers))
    expect(fast.inTime.low).toBeGreaterThan(slow.inTime.high)
    expect(fast.warnedInTime - slow.warnedInTime).toBeGreaterThan(0.5)
    const [lost, sure] = ends('reliability', (levers) => channels(crisis, levers))
    expect(sure.inTime.low).toBeGreaterThan(lost.inTime.high)
    expect(sure.warnedInTime).toBeGreaterThan(5 * lost.warnedInTime)
  })

  test('bases: cover and people move the chance of a death at the weak posts, and where the attacks fall', () => {
    const [bare, covered] = ends('cover', (levers) => bases(crisis, levers))
    expect(bare.anyDeathWeak.low).toBeGreaterThan(covered.anyDeathWeak.high)
    expect(bare.anyDeath.mid - covered.anyDeath.mid).toBeGreaterThan(0.05)
    const [few, many] = ends('people', (levers) => bases(crisis, levers))
    expect(many.anyDeathWeak.low).toBeGreaterThan(few.anyDeathWeak.high)
    expect(many.places.reduce((sum, { share }) => sum + share.mid, 0)).toBeCloseTo(1, 9)
    const asad = (of: typeof bare): number => of.places.find(({ id }) => id === 'ain-al-asad')?.share.mid ?? 0
    expect(asad(covered)).toBeGreaterThan(1.2 * asad(bare))
  })

  test('sandbox: each lever changes an outcome beyond the error; delay and reliability do where notice is given', () => {
    const runs = 480
    const run = (levers: Partial<Record<Lever, number>>): number[][] =>
      batch(withSets(crisis, setsOf(crisis, levers)), runs, 1n)
    const moved = (from: Partial<Record<Lever, number>>, to: Partial<Record<Lever, number>>): Outcome[] => {
      const outcomes = compared(run(from), run(to))
      return (Object.keys(outcomes) as Outcome[]).filter((name) => isBeyondError(outcomes[name]))
    }
    expect(moved({ control: 0.05 }, { control: 0.95 })).toContain('attacksPerWeek')
    expect(moved({ drive: 0.25 }, { drive: 2 })).toContain('attacksPerWeek')
    expect(moved({ audience: 0 }, { audience: 24 })).toContain('heavyStrikes')
    expect(moved({ cover: -0.4 }, { cover: 0.4 })).toContain('weakKilled')
    expect(moved({ people: 0.25 }, { people: 2 })).toContain('weakKilled')
    expect(moved({ delay: 0 }, { delay: 0, notice: 1 })).toContain('othersKilled')
    expect(moved({ notice: 1, delay: 0 }, { notice: 1, delay: 10 })).toContain('othersKilled')
    expect(moved({ notice: 1, delay: 0, reliability: 0.1 }, { notice: 1, delay: 0, reliability: 1 })).toContain(
      'othersKilled',
    )
  })
})

describe('lessons', () => {
  test('levers in the address are brought into their range and to their steps', () => {
    expect(leversOf({ killed: '99', control: '0.333', delay: 'x', people: '', lang: 'es' })).toEqual({
      killed: 12,
      control: 0.35,
    })
  })

  test('a word sent on a day is there before the decision of the next', () => {
    expect([0, 1, 2, 10].map((delay) => chancesBefore(delay, 1))).toEqual([0, 0, 1, 9])
    expect(chancesBefore(1, 0.25)).toBe(3)
  })

  test('what is not moved changes nothing in the file', () => {
    expect(setsOf(crisis, {})).toEqual({})
    expect(setsOf(crisis, { killed: 5, prior: 0.2, missiles: 20, notice: 0 })).toEqual({})
  })
})
