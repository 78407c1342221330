import { describe, expect, it } from 'vitest'
import { ACTION_LABELS, ACTIONS } from '../../src/crisis/actions.js'
import { parseCsv } from '../../src/crisis/record/csv.js'
import { DEFAULT_LADDER } from '../../src/model/ladder.js'
import { dayOf } from '../../src/terms/dates.js'
import { fixture, load } from './help.js'

const cells = (name: string) => {
  const [header, ...rows] = parseCsv(fixture(name)).rows.map((row) => row.map((cell) => cell.text))
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index]])))
}
const jan = cells('jan2020.csv')
const oct = cells('oct2023-mar2024.csv')

/** Neither crisis is over a demand of one principal of the other, and neither ends in a cease-fire of the two. */
const BEYOND = ACTION_LABELS.filter((label) => ![...jan, ...oct].some((row) => row.action === label))

describe('the table of actions', () => {
  it('holds every label of both chronicles, and others that records of crises use', () => {
    const labels = new Set([...jan, ...oct].map((row) => row.action))
    expect([...labels, ...BEYOND].sort()).toEqual([...ACTION_LABELS].sort())
    expect(BEYOND).toContain('ultimatum')
    expect(BEYOND).toContain('ceasefire')
  })
  it('counts 75 of their labels: 41 and 49, that is 90 with the 15 of both counted twice, in 132 pairs with an actor', () => {
    const [a, b] = [new Set(jan.map((row) => row.action)), new Set(oct.map((row) => row.action))]
    expect([a.size, b.size, a.size + b.size, ACTION_LABELS.length - BEYOND.length]).toEqual([41, 49, 90, 75])
    expect(new Set([...jan, ...oct].map((row) => `${row.actor} ${row.action}`)).size).toBe(132)
  })
  it('names rungs of the ladder, and says how each label is read', () => {
    const rungs = DEFAULT_LADDER.map((rung) => rung.id)
    for (const [label, { kind, rung, content, order, note }] of Object.entries(ACTIONS)) {
      expect(note.length, label).toBeGreaterThan(5)
      if (rung !== undefined) expect(rungs).toContain(rung)
      if (kind === 'act') expect(rung, label).toBeDefined()
      expect(content !== undefined, label).toBe(kind === 'message')
      expect(order !== undefined, label).toBe(kind === 'order')
    }
  })
})

describe('the chronicle of January 2020', () => {
  const { crisis, problems } = load(fixture('jan2020.yaml'))
  const row = (id: string) => crisis?.record.find((one) => one.id === id)

  it('loads entirely', () => {
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
    expect(crisis?.record.filter((one) => one.id.startsWith('J20-')).length).toBe(76)
    expect(crisis?.record.every((one) => one.kind.length > 0)).toBe(true)
  })
  it('loses no cell', () => {
    for (const given of jan) expect(row(given.id)?.raw).toEqual(given)
  })
  it('reads the strike on Ain al-Asad', () => {
    expect(row('J20-043')).toMatchObject({
      kind: 'act',
      action: 'ballistic_missile_attack',
      rung: 'direct-salvo',
      author: { parties: [{ id: 'iran' }], text: 'Iran (IRGC Aerospace)' },
      site: 'ain-al-asad',
      killed: { low: 0, best: 0, high: 0 },
      injured: { low: 109, high: 110, text: '109-110 TBI (initially 0)' },
      claimedBy: ['Iran (IRGC)'],
      attributedBy: ['US', 'Iraq'],
      confidence: 'H',
      place: { text: 'Ain al-Asad Air Base', lat: 33.786, lon: 42.441, precisionKm: 10 },
    })
    expect(row('J20-043')?.weapons).toMatchObject({ low: 11, high: 17 })
    expect(row('J20-043')?.weapons?.bySource).toEqual([
      { source: 'US', value: 11 },
      { source: 'Iraq', value: 17 },
      { source: 'Hajizadeh', value: 13 },
      { source: 'Iran TV', value: 15 },
    ])
    expect(row('J20-043')?.sources.length).toBe(5)
    expect(row('J20-043')?.when.from).toBeCloseTo(dayOf('2020-01-07') + 22.75 / 24, 9)
  })
  it('reads revisions as revisions of the act at the same place', () => {
    const revisions = crisis?.record.filter((one) => one.kind === 'revision') ?? []
    expect(revisions.map((one) => [one.of, one.injured?.low])).toEqual(
      [11, 34, 50, 109].map((count) => ['J20-043', count]),
    )
  })
  it('reads a message through Switzerland, from both sides over five days', () => {
    expect(row('J20-025')).toMatchObject({
      kind: 'message',
      author: { together: true, parties: [{ id: 'us' }, { id: 'iran' }] },
      channel: { id: 'swiss', through: ['switzerland'] },
    })
    expect(row('J20-025')?.when).toMatchObject({
      precision: 'interval',
      from: dayOf('2020-01-03'),
      until: dayOf('2020-01-08'),
    })
  })
  it('reads who attributes and who denies, and what nobody claims', () => {
    expect(row('J20-001')).toMatchObject({
      unclaimed: true,
      claimedBy: [],
      attributedBy: ['US -> Kataib Hezbollah', 'Iraqi NSC -> ISIS'],
      deniedBy: ['Kataib Hezbollah'],
    })
    expect(row('J20-012')?.unclaimed).toBeUndefined()
  })
})

describe('the chronicle of 2023-24', () => {
  const { crisis, problems } = load(fixture('tower22.yaml'))
  const row = (id: string) => crisis?.record.find((one) => one.id === id)

  it('loads entirely, with its running totals', () => {
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
    expect(crisis?.record.filter((one) => one.id.startsWith('O23-')).length).toBe(168)
    expect(crisis?.record.length).toBe(168 + cells('cumulative_counts.csv').length + 1)
    expect(crisis?.record.filter((one) => one.action === 'attack').length).toBe(73)
    expect(crisis?.inputs.map((input) => input.name)).toEqual([
      'x.yaml',
      'oct2023-mar2024.csv',
      'cumulative_counts.csv',
    ])
  })
  it('loses no cell', () => {
    for (const given of oct)
      expect(row(given.id)?.raw).toMatchObject(given.id === 'O23-030' || given.id === 'O23-134' ? {} : given)
  })
  it('stands in the order of time', () => {
    const days = crisis?.record.map((one) => one.when.from) ?? []
    expect(days).toEqual([...days].sort((a, b) => a - b))
  })
  it('takes what was judged from record.amend', () => {
    expect(row('O23-030')).toMatchObject({ attacks: 3, judged: ['attacks'] })
    expect(row('O23-134')).toMatchObject({
      aim: 'punish',
      site: 'tower-22',
      author: { parties: [{ id: 'kataib-hezbollah' }, { id: 'nujaba' }] },
    })
    expect(row('O23-134')?.injured).toMatchObject({ low: 34, high: 47 })
  })
  it('takes one of several for an author where no group is named', () => {
    expect(row('O23-005')?.author.parties.map((party) => party.id)).toEqual([
      'kataib-hezbollah',
      'nujaba',
      'other-groups',
    ])
    expect(row('O23-167')?.author.parties[0]).toEqual({ id: 'kataib-hezbollah', weight: 2 })
  })
  it('reads acts by and on outsiders as context', () => {
    for (const id of ['O23-012', 'O23-094', 'O23-103', 'O23-111', 'O23-114']) expect(row(id)?.kind, id).toBe('context')
    expect(row('O23-007')).toMatchObject({ kind: 'context', author: { parties: [] } })
  })
  it('reads running totals from both files into one series that never falls', () => {
    const totals =
      crisis?.record.filter((one) => one.kind === 'count' && one.series === 'Pentagon').map((one) => one.total ?? -1) ??
      []
    expect(totals.length).toBe(26 + 8)
    expect(totals).toEqual([...totals].sort((a, b) => a - b))
    expect(row('pentagon-2023-11-23')).toMatchObject({ total: 73, injured: { low: 62, open: true } })
  })
  it('knows from when a row was known', () => {
    expect(row('extra')).toMatchObject({
      content: 'assure',
      channel: { id: 'swiss' },
      known: dayOf('2024-04-03') + 1,
      sources: ['a', 'b'],
      summary: 'A further row',
      confidence: 'L',
    })
    expect(row('O23-006')?.known).toBe(dayOf('2023-10-19'))
  })
  it('reads the order of 29 January', () => {
    expect(row('O23-140')).toMatchObject({ kind: 'order', order: 'restrain', author: { parties: [{ id: 'iran' }] } })
  })
  it('reads the file itself with priors as distributions', () => {
    expect(crisis?.file.parties['kataib-hezbollah']).toMatchObject({
      parameters: { ownRate: { kind: 'lognormal', median: 0.71, sd: 0.2 } },
    })
    expect(crisis?.file.sites['tower-22']).toMatchObject({
      exposed: { kind: 'point', value: 60 },
      reach: { kind: 'point', value: 1 },
      count: 1,
    })
    expect(crisis?.file.step).toBe(1)
    expect(crisis?.file.viewpoints.deeds.accepts).toMatchObject({ warning: 0, weapons: 1 })
    expect(crisis?.file.voices.chair).toMatchObject({ judgements: [], accepts: { warning: 0, weapons: 1 } })
  })
})
