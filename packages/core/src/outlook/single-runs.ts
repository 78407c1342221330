/** The runs of a forecast one by one: how each went, so that the page can show the runs behind any part of a chart. */
import { FIRST_COLUMNS, Kept, type KeptAsked, type KeptPlaces, keptPlaces } from '../assess/kept-run.js'
import { ENDINGS, type Ending, ROUTES } from '../model/endings-names.js'
import type { Scenario } from '../model/scenario.js'
import { formatDay } from '../terms/dates.js'

/** One run, as it went. */
export interface SingleRun {
  /** Its number, by which `tellRun` tells it. */
  run: number
  ending: Ending
  route: (typeof ROUTES)[number]
  /** Id of who chose the war, or null. */
  chooser: string | null
  /** Day on which it ended; null where it stood to the horizon. */
  endDate: string | null
  /** Days that it lasted. */
  days: number
  /** Day on which it first fell into a lull, or null. */
  lullDate: string | null
  /** Days on which its first tacit truce was noted, and broken, or null. */
  truceDate: string | null
  truceBrokenDate: string | null
  /** Attacks by proxies, and force by the principals' own hands, war apart. */
  attacks: number
  strikes: number
  /**
   * Attacks in each week that it began; a week is counted from the day after the as-of day, the last may be cut short.
   */
  weeks: number[]
  /** Totals of the main series at the dates of the forecast's totals, with what was known. */
  totals: number[]
  /** People killed, by id of the principal whose people they were, or `proxies`. */
  killed: Record<string, number>
  /** First force by each principal's own hand, in their order; null where there is none. */
  first: { party: string; option: string | null; date: string | null }[]
  /** Ids of the questions that it answers yes. */
  yes: string[]
}

/**
 * Single runs as they are kept: one small table, and what is needed to read it. Plain data; 10,000 runs are some 3 MB.
 */
export interface SingleRuns {
  count: number
  /** Columns of `rows`, a row each run: Kept, then those at `places`. */
  width: number
  places: KeptPlaces
  rows: Int32Array
  /** First day, a day number, and length of a step in days. */
  firstDay: number
  step: number
  /** Ids: principals, their options, questions. */
  principals: string[]
  options: string[][]
  questions: string[]
  /** What of the main series was known on the as-of day. */
  known: number
}

/**
 * The kept runs of a forecast, with what it takes to read them.
 * @param rows runs x the width of a kept run (`keptPlaces`)
 * @param ahead the scenario from the as-of day
 * @param known attacks of the main series known on the as-of day, which totals are told with
 */
export function keptRuns(rows: Int32Array, ahead: Scenario, asked: KeptAsked, known: number): SingleRuns {
  const places = keptPlaces(asked)
  const { width } = places
  return {
    count: rows.length / width,
    width,
    places,
    rows,
    firstDay: ahead.firstDay,
    step: ahead.step,
    principals: ahead.principals.map(({ id }) => id),
    options: ahead.principals.map(({ options }) => options.map(({ id }) => id)),
    questions: asked.questions.map(({ id }) => id),
    known,
  }
}

/** Run in row n, from 0; rows stand in the order of the runs' numbers. */
export function singleRun(kept: SingleRuns, n: number): SingleRun {
  const { width, places, rows, step, principals, options, questions, known } = kept
  const row = rows.subarray(n * width, (n + 1) * width)
  const dateOf = (at: number): string => formatDay(kept.firstDay + at * step)
  const days = row[Kept.steps] * step
  return {
    run: row[Kept.run],
    ending: ENDINGS[row[Kept.ending]],
    route: ROUTES[row[Kept.route]],
    chooser: row[Kept.chooser] < 0 ? null : principals[row[Kept.chooser]],
    endDate: row[Kept.ending] === 0 ? null : dateOf(row[Kept.steps] - 1),
    days,
    lullDate: row[Kept.lull] < 0 ? null : dateOf(row[Kept.lull]),
    truceDate: row[Kept.truce] < 0 ? null : dateOf(row[Kept.truce]),
    truceBrokenDate: row[Kept.truceBroken] < 0 ? null : dateOf(row[Kept.truceBroken]),
    attacks: row[Kept.attacks],
    strikes: row[Kept.strikes],
    weeks: Array.from(row.subarray(places.weeks, places.weeks + Math.ceil(days / 7))),
    totals: Array.from(row.subarray(places.totals, places.questions), (count) => known + count),
    killed: Object.fromEntries([...principals, 'proxies'].map((side, n) => [side, row[places.killed + n]])),
    first: principals.map((party, i) => {
      const at = places.first + FIRST_COLUMNS * i
      const option = row[at]
      return {
        party,
        option: option < 0 ? null : options[i][option],
        date: option < 0 ? null : dateOf(row[at + 1]),
      }
    }),
    yes: questions.filter((_, q) => row[places.questions + q] === 1),
  }
}

/** All runs that are kept, in the order of their numbers. */
export function singleRuns(kept: SingleRuns): SingleRun[] {
  return Array.from({ length: kept.count }, (_, n) => singleRun(kept, n))
}
