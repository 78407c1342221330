/** Demands in crisis files and records: what is carried, what is not, and what the check says. */
import { describe, expect, test } from 'vitest'
import { compileScenario } from '../../src/crisis/compile.js'
import type { Given } from '../../src/crisis/given.js'
import { menuOf } from '../../src/crisis/menu.js'
import { dayOf } from '../../src/terms/dates.js'
import { BASE, messages, sound } from './help.js'

const DEMAND = 'demands: [{ by: us, of: iran, what: stop it, deadline: 2024-01-20 }]\n'
const RECORD = `record:
  rows:
    - { id: D1, date: 2024-01-05, actor: us, action: ultimatum, target: iran, deadline: 2024-01-09, summary: x }
    - { id: D2, date: 2024-01-06, actor: iran, action: reject_demand, target: us, summary: x }
    - { id: D3, date: 2024-01-07, actor: iran, action: concede, target: us, summary: x }
`
const throughRecord = (day: string): Given => ({ record: true, through: dayOf(day), rows: [] })
const compiled = (text: string, day = '2024-02-01') =>
  compileScenario(sound(text), { given: throughRecord(day) }).scenario
const optionsOf = (text: string, day?: string): string[][] =>
  compiled(text, day).principals.map(({ options }) => options.map(({ id }) => id))

describe('a demand of the file', () => {
  test('has a stake, a cost and a deadline, which counts whole', () => {
    const [demand] = compiled(BASE + DEMAND).demands
    expect(demand).toMatchObject({ by: 0, of: 1, what: 'stop it', from: 0, until: 20 })
    expect(demand.stake).toEqual({ kind: 'uniform', low: 0.1, high: 0.9 })
  })

  test('puts a deadline and giving in on the menus', () => {
    const [us, iran] = optionsOf(BASE + DEMAND)
    expect(us).toContain('ultimatum')
    expect(us).not.toContain('give-in')
    expect(iran).toContain('give-in')
    expect(optionsOf(BASE).flat()).not.toContain('ultimatum')
  })

  test('leaves the menu to the file', () => {
    const { file } = sound(`${BASE + DEMAND}options: { iran: { remove: [give-in] } }\n`)
    expect(menuOf(file, 'iran').map(({ id }) => id)).not.toContain('give-in')
  })
})

describe('a demand of the record', () => {
  test('is made, refused and met in part as its rows tell', () => {
    const scenario = compiled(BASE + RECORD)
    expect(scenario.demands).toMatchObject([{ by: 0, of: 1, from: -1, until: -1 }])
    expect(scenario.given?.acts).toMatchObject([
      { kind: 'message', principal: 0, content: 'demand', days: 5 },
      { kind: 'message', principal: 1, content: 'reject' },
      { kind: 'message', principal: 1, content: 'comply' },
    ])
  })

  test('is no demand before it was made', () => {
    expect(compiled(BASE + RECORD, '2024-01-05').demands).toEqual([])
    expect(optionsOf(BASE + RECORD, '2024-01-05').flat()).not.toContain('ultimatum')
  })

  test('of a third party is words', () => {
    const rows = '    - { id: D1, date: 2024-01-05, actor: us, action: demand, target: iraq, summary: x }\n'
    expect(compiled(`${BASE}record:\n  rows:\n${rows}`).demands).toEqual([])
  })
})

describe('the check', () => {
  test('wants one demand for each pair, between two principals, in the order of time', () => {
    const twice = 'demands:\n  - { by: us, of: iran, what: a }\n  - { by: us, of: iran, what: b }\n'
    expect(messages(BASE + twice).join()).toContain('a second demand by "us" of "iran"')
    expect(messages(`${BASE}demands: [{ by: us, of: us, what: a }]\n`).join()).toContain(
      'another principal than itself',
    )
    expect(messages(`${BASE}demands: [{ by: kh, of: us, what: a }]\n`).join()).toContain('the id of a principal')
    expect(messages(`${BASE}demands: [{ by: us, of: iran, what: a, deadline: 2023-01-01 }]\n`).join()).toContain(
      'a date on or after 2024-01-01',
    )
  })

  test('names a deadline where the row demands nothing', () => {
    const row =
      '    - { id: D1, date: 2024-01-05, actor: us, action: threat, target: iran, deadline: 2024-01-09, summary: x }\n'
    expect(messages(`${BASE}record:\n  rows:\n${row}`).join()).toContain('the deadline of a row that demands nothing')
  })

  test('names words that give in where nothing is demanded', () => {
    const rows = '    - { id: D1, date: 2024-01-05, actor: iran, action: concede, target: us, summary: x }\n'
    expect(messages(`${BASE}record:\n  rows:\n${rows}`).join()).toContain('where nothing is demanded')
  })
})
