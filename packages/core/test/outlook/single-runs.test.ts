/**
 * A run of a forecast, looked at and told: the story goes as the table says, and is the same wherever the particles
 * live.
 */
import { describe, expect, test } from 'vitest'
import { Island, type IslandPort } from '../../src/assess/island.js'
import { type Standing, stand } from '../../src/assess/standing.js'
import type { Crisis } from '../../src/crisis/load.js'
import type { Question } from '../../src/crisis/schema/asking.js'
import type { Trace, TraceEntry } from '../../src/engine/trace.js'
import { createWorld } from '../../src/model/create-world.js'
import { type Forecast, forecast } from '../../src/outlook/forecast.js'
import { type SingleRun, type SingleRuns, singleRun, singleRuns } from '../../src/outlook/single-runs.js'
import { tellRun } from '../../src/outlook/tell-run.js'
import { dayOf, formatDay } from '../../src/terms/dates.js'
import { shipped } from '../helpers/shipped.js'

interface Case {
  crisis: Crisis
  standing: Standing
  made: Forecast
  kept: SingleRuns
  options: { asOf: string; particles: number; seed: bigint; runs: number; keepRuns: number }
}

async function caseOf(
  name: string,
  options: Case['options'],
  until?: string,
  questions?: readonly Question[],
): Promise<Case> {
  const found = shipped(name)
  const crisis = questions === undefined ? found : { ...found, file: { ...found.file, questions: [...questions] } }
  const standing = await stand(crisis, options, dayOf(until ?? crisis.file.window.until))
  const made = await forecast(crisis, { ...options, until }, standing)
  if (made.runs === null) throw new Error('no runs were kept')
  return { crisis, standing, made, kept: made.runs, options }
}

const attacksIn = (entries: readonly TraceEntry[], from: number, until: number): number =>
  entries.filter(({ kind, day }) => kind === 'attack' && day >= from && day < until).length

/** The entries that tell of force by the own hand of principal i. */
function ownForce({ entries }: Trace, { standing }: Case, i: number): TraceEntry[] {
  const { menus, scenario } = createWorld(standing.observed.scenario)
  const { id, options } = scenario.principals[i]
  const force = options.flatMap((option, o) => (menus[i].isForce[o] === 1 ? [option.id] : []))
  return entries.filter(
    ({ kind, party, why }) =>
      kind === 'act' && party === id && force.includes(why?.plan?.option ?? why?.decision?.chosen ?? ''),
  )
}

const isWar = ({ sentence }: TraceEntry): boolean => sentence.endsWith(' goes to war.')

/** People killed by the sentences, with whose people they were: a proxy's attack hits the other side of its patron. */
function deathsIn({ entries }: Trace, { standing }: Case): { date: string; side: string; count: number }[] {
  const { principals, proxies } = standing.observed.scenario
  return entries.flatMap(({ kind, party, date, sentence }) => {
    const count = Number(/(\d+) (?:person is|people are) killed/.exec(sentence)?.[1] ?? 0)
    if (count === 0) return []
    expect(['attack', 'act']).toContain(kind)
    const by =
      kind === 'attack'
        ? proxies.find(({ id }) => id === party)?.patron
        : principals.findIndex(({ id }) => id === party)
    return [
      { date, side: / strikes [^(]*? proxies\b/.test(sentence) ? 'proxies' : principals[by === 0 ? 1 : 0].id, count },
    ]
  })
}

const sum = (deaths: readonly { count: number }[]): number => deaths.reduce((all, { count }) => all + count, 0)
const killedIn = (deaths: ReturnType<typeof deathsIn>, of: Case): Record<string, number> =>
  Object.fromEntries(
    [...of.kept.principals, 'proxies'].map((side) => [side, sum(deaths.filter((one) => one.side === side))]),
  )

/** What a trace says of all that a single run holds and a story can tell. */
function asTold(trace: Trace, { weeks }: SingleRun, of: Case): Partial<SingleRun> {
  const { run, ending, route, endStep, stepDays, lullStep, truce, from, entries } = trace
  const dateOf = (step: number): string => formatDay(dayOf(from) + step * stepDays)
  return {
    run,
    ending,
    route,
    days: endStep * stepDays,
    endDate: ending === 'standoff' ? null : (entries.at(-1)?.date ?? ''),
    lullDate: lullStep === null ? null : dateOf(lullStep),
    truceDate: truce === null ? null : dateOf(Math.max(0, truce.step)),
    truceBrokenDate: truce === null || truce.broken === null ? null : dateOf(truce.broken),
    attacks: attacksIn(entries, 0, Number.POSITIVE_INFINITY),
    weeks: weeks.map((_, week) => attacksIn(entries, 7 * week, 7 * week + 7)),
    chooser:
      entries.find(({ kind, sentence }) => kind === 'ending' && sentence.includes(': war, chosen by '))?.party ?? null,
    strikes: [0, 1].flatMap((i) => ownForce(trace, of, i)).filter((entry) => !isWar(entry)).length,
    killed: killedIn(deathsIn(trace, of), of),
    first: of.kept.principals.map((party, i) => {
      const [act] = ownForce(trace, of, i)
      return { party, option: act?.why?.plan?.option ?? act?.why?.decision?.chosen ?? null, date: act?.date ?? null }
    }),
  }
}

describe.each([
  ['minimal', () => caseOf('minimal', { asOf: '2030-01-10', particles: 200, seed: 1n, runs: 160, keepRuns: 1000 }), 1],
  [
    'tower22 in January 2024',
    () => caseOf('tower22', { asOf: '2024-01-27', particles: 200, seed: 1n, runs: 80, keepRuns: 80 }, '2024-04-01'),
    2,
  ],
  [
    'ain-al-asad after its salvo',
    () => caseOf('ain-al-asad', { asOf: '2020-01-09', particles: 200, seed: 1n, runs: 80, keepRuns: 80 }),
    8,
  ],
])('%s', (_, make, every) => {
  const ready = make()

  test('runs told end, attack, strike and kill as the table says, on its days', async () => {
    const ours = await ready
    const { standing, kept, options } = ours
    expect(kept.count).toBe(options.runs)
    for (let n = 0; n < kept.count; n += every) {
      const single = singleRun(kept, n)
      expect(single).toMatchObject(asTold(await tellRun(standing, { ...options, run: single.run }), single, ours))
    }
  })

  test('told days follow the as-of day, and reasons stand at every decision', async () => {
    const { standing, made, options } = await ready
    for (const run of [0, 9, 18]) {
      const trace = await tellRun(standing, { ...options, run })
      expect(trace.from).toBe(formatDay(dayOf(made.asOf) + 1))
      expect(trace).toMatchObject({
        title: made.title,
        run,
        seed: '1',
        steps: dayOf(made.until) - dayOf(made.asOf) - 1,
      })
      for (const { step, day, date, sentence, kind, why, party } of trace.entries) {
        expect(day).toBe(step * trace.stepDays)
        expect(date).toBe(formatDay(dayOf(trace.from) + day))
        expect(sentence.startsWith(`Day ${day + 1}, `)).toBe(true)
        // What was prepared before the as-of day was decided out of sight.
        if (kind === 'act' && why?.plan?.since !== null) expect(why?.decision?.principal).toBe(party)
      }
    }
  })

  test('runs of one group share what is hidden from all of them', async () => {
    const { standing, options } = await ready
    const hidden = await Promise.all(
      [0, 7, options.runs - 1].map(async (run) => (await tellRun(standing, { ...options, run })).hidden),
    )
    expect(hidden[1]).toEqual(hidden[0])
    expect(hidden[2]).not.toEqual(hidden[0])
  })

  test('telling leaves the forecast as it was, and a run told twice is the same', async () => {
    const { crisis, standing, made, options } = await ready
    const once = await tellRun(standing, { ...options, run: 5 })
    expect(await tellRun(standing, { ...options, run: 5 })).toEqual(once)
    expect(await forecast(crisis, { ...options, until: made.until }, standing)).toEqual(made)
  })
})

/** Answered by days ahead alone, which are the days that are told. */
const AHEAD: readonly Question[] = [
  ...(['war', 'settlement', 'withdrawal', 'lull', 'tacit-truce', 'standoff'] as const).map((ending) => ({
    id: ending,
    text: ending,
    ending,
    by: '2024-03-20',
  })),
  { id: 'attacks', text: 'attacks', count: 'attacks', from: '2024-02-05', until: '2024-03-05', atLeast: 25 },
  {
    id: 'few',
    text: 'few attacks by one group',
    count: 'attacks',
    party: 'nujaba',
    from: '2024-01-28',
    until: '2024-02-20',
    atMost: 4,
  },
  {
    id: 'strikes',
    text: 'strikes',
    count: 'strikes',
    party: 'us',
    from: '2024-01-28',
    until: '2024-02-28',
    atLeast: 3,
  },
  { id: 'deaths', text: 'deaths', count: 'deaths', party: 'us', from: '2024-02-01', until: '2024-03-31', atLeast: 2 },
]

function answerTold(question: Question, trace: Trace, of: Case): boolean {
  const { ending, entries, lullStep, truce } = trace
  if ('ending' in question) {
    const { by } = question
    if (question.ending === 'lull')
      return lullStep !== null && formatDay(dayOf(trace.from) + lullStep * trace.stepDays) <= by
    if (question.ending === 'tacit-truce')
      return truce !== null && formatDay(dayOf(trace.from) + truce.step * trace.stepDays) <= by
    const isOver = ending !== 'standoff' && (entries.at(-1)?.date ?? '') <= by
    return question.ending === 'standoff' ? !isOver : isOver && ending === question.ending
  }
  const { count, party, from, until, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = question
  const isIn = ({ date }: { date: string }): boolean => date >= from && date <= until
  const told = {
    attacks: () =>
      entries.filter(
        (entry) => entry.kind === 'attack' && isIn(entry) && (party === undefined || entry.party === party),
      ).length,
    strikes: () => ownForce(trace, of, of.kept.principals.indexOf(party ?? '')).filter(isIn).length,
    deaths: () => sum(deathsIn(trace, of).filter((one) => one.side === party && isIn(one))),
  }[count]()
  return told >= atLeast && told <= atMost
}

test('questions are answered and totals run on as the story is told', async () => {
  const ours = await caseOf(
    'tower22',
    { asOf: '2024-01-27', particles: 200, seed: 3n, runs: 80, keepRuns: 80 },
    '2024-04-01',
    AHEAD,
  )
  const { standing, made, kept, options } = ours
  const dates = made.totals.map(({ date }) => date)
  expect(dates.length).toBeGreaterThan(1)
  const answers = new Map(AHEAD.map(({ id }) => [id, new Set<boolean>()]))
  /** What stood before the first day told, the same for all runs of a group: nobody stated it. */
  const before = new Map<number, number>()
  for (const single of singleRuns(kept)) {
    const trace = await tellRun(standing, { ...options, run: single.run })
    const upTo = (date: string): number =>
      trace.entries.filter((entry) => entry.kind === 'attack' && entry.date <= date).length
    const group = Math.floor(single.run / 8)
    if (!before.has(group)) before.set(group, single.totals[0] - upTo(dates[0]))
    expect(single.totals).toEqual(dates.map((date) => (before.get(group) ?? Number.NaN) + upTo(date)))
    for (const question of AHEAD) {
      const answer = answerTold(question, trace, ours)
      expect(single.yes.includes(question.id), `${question.id} in run ${single.run}`).toBe(answer)
      answers.get(question.id)?.add(answer)
    }
  }
  for (const stood of before.values()) expect(stood).toBeGreaterThanOrEqual(kept.known)
  for (const id of ['settlement', 'standoff', 'attacks', 'few', 'strikes', 'deaths'])
    expect(answers.get(id)?.size, `${id} is answered both ways`).toBe(2)
})

test('wars are told with the route and the chooser that the table names', async () => {
  const ours = await caseOf('minimal', { asOf: '2030-01-10', particles: 400, seed: 3n, runs: 4800, keepRuns: 4800 })
  const wars = singleRuns(ours.kept).filter(({ ending }) => ending === 'war')
  expect(new Set(wars.map(({ route }) => route))).toEqual(new Set(['chosen', 'runaway', 'accidental']))
  for (const single of wars)
    expect(single).toMatchObject(
      asTold(await tellRun(ours.standing, { ...ours.options, run: single.run }), single, ours),
    )
})

test('runs add up to the forecast, and are plain data', async () => {
  const { made, kept } = await caseOf(
    'tower22',
    { asOf: '2023-12-25', particles: 200, seed: 2n, runs: 400, keepRuns: 400 },
    '2024-02-10',
  )
  const runs = singleRuns(structuredClone(kept))
  expect(runs.map(({ run }) => run)).toEqual(Array.from({ length: 400 }, (_, run) => run))
  // What is looped over is there.
  expect([
    made.outlook?.endings.length,
    made.questions.length > 0,
    made.totals.length > 0,
    made.first.length,
    made.outlook?.deaths.length,
  ]).toEqual([4, true, true, 2, 3])
  const share = (of: (run: SingleRun) => boolean): number => runs.filter(of).length / runs.length
  for (const { id, probability } of made.outlook?.endings ?? [])
    expect(share(({ ending }) => ending === id)).toBe(probability)
  for (const { id, probability } of made.questions) expect(share(({ yes }) => yes.includes(id))).toBe(probability)
  for (const [n, { values, weights }] of made.totals.entries()) {
    for (const [v, value] of values.entries()) expect(share(({ totals }) => totals[n] === value)).toBe(weights[v])
  }
  for (const [i, { options }] of made.first.entries()) {
    for (const { id, probability } of options)
      expect(share(({ first }) => (first[i].option ?? 'none') === id)).toBe(probability)
  }
  const strikes = (made.outlook?.strikes ?? []).reduce((sum, { mean }) => sum + mean, 0)
  expect(runs.reduce((sum, run) => sum + run.strikes, 0) / runs.length).toBeCloseTo(strikes, 9)
  for (const { side, none } of made.outlook?.deaths ?? []) expect(share(({ killed }) => killed[side] === 0)).toBe(none)
})

test('some of the runs are whole groups, spread over all', async () => {
  const options = { asOf: '2030-01-10', particles: 200, seed: 1n, runs: 400 }
  const all = singleRuns((await caseOf('minimal', { ...options, keepRuns: 400 })).kept)
  const some = singleRuns((await caseOf('minimal', { ...options, keepRuns: 80 })).kept)
  expect(some).toEqual(all.filter(({ run }) => Math.floor(run / 8) % 5 === 0))
})

test('the same story from particles in islands of their own', async () => {
  const crisis = shipped('minimal')
  const options = { asOf: '2030-01-05', particles: 2600, seed: 1n, runs: 80 }
  const until = dayOf(crisis.file.window.until)
  const cloned = <T>(value: T): T => structuredClone(value)
  const far = await stand(crisis, { ...options, open: (spec) => portOf(new Island(cloned(spec)), cloned) }, until)
  const near = await stand(crisis, options, until)
  // The last run goes on from a particle of the second island.
  for (const run of [0, 79])
    expect(await tellRun(far, { ...options, run })).toEqual(await tellRun(near, { ...options, run }))
})

test('a run that the forecast does not make cannot be told', async () => {
  const { standing, options } = await caseOf('minimal', {
    asOf: '2030-01-10',
    particles: 200,
    seed: 1n,
    runs: 16,
    keepRuns: 16,
  })
  for (const run of [16, -1, 0.5])
    await expect(tellRun(standing, { ...options, run })).rejects.toThrow('not among the 16 runs')
})

/** An island to which all goes, and from which all comes, as to and from another thread. */
function portOf(island: Island, cloned: <T>(value: T) => T): IslandPort {
  return new Proxy(island, {
    get: (target, name: keyof IslandPort) =>
      name in Island.prototype
        ? async (...given: unknown[]) =>
            cloned(await (target[name] as (...given: unknown[]) => unknown).apply(target, cloned(given)))
        : undefined,
  })
}
