/** Follows the filter and reads: every force act at a fixed lag, the parties week by week. */

import type { Crisis } from '../crisis/load.js'
import type { ParameterRow } from '../crisis/params-table.js'
import { localDay } from '../crisis/record/local-day.js'
import { formatDay } from '../terms/dates.js'
import type { ActRecord } from './act-records.js'
import { bandsAt, type Named, type PartyBands } from './bands.js'
import type { Follower } from './condition.js'
import { type MovedBy, movingParameters, namedMovers } from './defaults.js'
import { effectiveIslands } from './island-error.js'
import type { Islands } from './islands.js'
import { type JudgedVoice, judgedVoice, type Weighed } from './judged-voices.js'
import { type PartyPriors, partyPriors } from './learned.js'
import { LAG_DAYS, type NotExplained, notExplained, notExplainedRows, outsideOf } from './not-explained.js'
import type { Observations } from './observations.js'
import type { PurposeReading } from './purposes/read-purposes.js'
import { type ActReading, readAct } from './reading.js'
import { RECENT_DAYS } from './recent-days.js'
import { degenerate, overturned, tooUnsure, unexplained } from './refusal.js'
import { aimWorth } from './told-claims.js'
import { viewpointRange } from './viewpoint-range.js'
import { compareViewpoints, type RangedViewpoint, readByViewpoint, type ViewpointPair } from './viewpoints.js'
import { wordsAfter } from './words-after.js'

export interface ReadAct extends Omit<ActReading, 'movers'> {
  /** Parameters that move this reading most, the first of them most; null where that was not measured: earlier acts. */
  movedBy: MovedBy[] | null
  /** Ways of weighing, with declared weights. */
  viewpoints: RangedViewpoint[]
  pairs: ViewpointPair[]
  /** Voices with a judgement of this act on record by the as-of day; no chance is given in their name. */
  voices: JudgedVoice[]
  /** What it was for; null until all acts are read, and where nobody of the crisis did it. */
  purpose: PurposeReading | null
  /** Effective number of islands (independent filters) that the reading rests on. */
  islands: number
  /** Why there is no reading, or null. */
  refused: string | null
  /** Why there are no causes although there is a reading, or null. */
  causesRefused: string | null
}

export type DatedBands = PartyBands & { date: string }

/** What was asked of the particles at one step. */
interface Job {
  /** Step up to which the record was used. */
  t: number
  records: ActRecord[]
  bands: { table: Float64Array; width: number } | null
  /** Parameters of the particles, for what moves a reading. */
  values: Float64Array | null
  weight: Float64Array
  island: Float64Array
  /** Effective size after each step. */
  effective: Float64Array
}

/** What readings of acts may use: rows and judgements known by the as-of day and no later one, and ways of weighing. */
export interface Seen {
  record: Crisis['record']
  viewpoints: Crisis['file']['viewpoints']
  voices: Crisis['file']['voices']
  /** As known by the as-of day, for where its parameters were set. */
  crisis: Crisis
}

export class Reader implements Follower {
  readonly acts: ReadAct[] = []
  readonly notExplained: NotExplained[] = []
  readonly bands: DatedBands[] = []
  private readonly proxies: readonly string[]
  private readonly menus: readonly (readonly Named[])[]
  private readonly priors: PartyPriors
  private readonly lag: number
  private readonly weekly: number
  private readonly recent: number
  private readonly jobs: Job[] = []
  private parameters: ParameterRow[] | undefined

  constructor(
    private readonly seen: Seen,
    private readonly observed: Observations,
  ) {
    const { step, proxies } = observed.scenario
    this.proxies = proxies.map(({ id }) => id)
    this.menus = observed.scenario.principals.map(({ options }) => options)
    this.priors = partyPriors(observed.scenario)
    this.lag = Math.round(LAG_DAYS / step)
    this.recent = Math.round(RECENT_DAYS / step)
    this.weekly = Math.max(1, Math.round(7 / step))
  }

  async collect(t: number, islands: Islands): Promise<void> {
    const last = t === this.observed.steps - 1
    const isWeek = t % this.weekly === 0 || last
    const records = await islands.take(last ? t : t - this.lag)
    if (records.length === 0 && !isWeek) return
    const bands = isWeek ? await islands.bands() : null
    // Only of the last acts is it told what moves their reading.
    const isLate = t >= this.observed.steps - this.recent
    const values = isLate && records.some(({ isForce }) => isForce) ? await islands.values() : null
    this.jobs.push({
      t,
      records,
      bands,
      values,
      weight: islands.weight.slice(),
      island: islands.island,
      effective: islands.diagnostics.effective,
    })
  }

  work(): void {
    for (const job of this.jobs.splice(0)) {
      for (const record of job.records) {
        const outside = outsideOf(record, job.weight, this.proxies.length)
        this.notExplained.push(...notExplainedRows(record, outside, this.observed))
        if (record.isForce) this.acts.push(this.read(record, job))
      }
      if (job.bands !== null)
        this.bands.push({
          ...bandsAt(job.bands, this.menus, this.priors, job.weight, job.island, job.t),
          date: this.dateOf(job.t),
        })
    }
  }

  dateOf(t: number): string {
    const { firstDay, step } = this.observed.scenario
    return formatDay(Math.floor(firstDay + t * step + 1e-9))
  }

  private read(record: ActRecord, { t, values, weight, island, effective }: Job): ReadAct {
    const { seen, observed, proxies } = this
    const { scenario } = observed
    const { firstDay, step } = scenario
    const observedAct = observed.acts[record.step][record.n]
    const { act, ids } = observedAct
    const side = act.kind === 'attack' ? scenario.proxies[act.proxies[0]].patron : act.principal
    const row = seen.record.find(({ id }) => id === ids[0])
    // Whose words are about it: the side's, and those of the groups that made the attack or took part in the act.
    const groups =
      act.kind === 'attack'
        ? act.proxies.map((k) => proxies[k])
        : (row?.author.parties ?? []).map(({ id }) => id).filter((id) => proxies.includes(id))
    const parties = [scenario.principals[side].id, ...groups]
    const said = wordsAfter(
      seen.record,
      parties,
      row?.when ?? { from: firstDay + record.step * step, precision: 'day' },
    )
    const words = { ...said, claims: aimWorth(observedAct.claims) }
    const reading = readAct(record, observedAct, words, (t - record.step) * step, {
      proxies,
      firstDay,
      step,
      weight,
      island,
      values,
    })
    const evidence = [...reading.evidence, reading.shelter]
    const viewpoints = Object.entries(seen.viewpoints).map(([id, viewpoint]) => {
      const read = readByViewpoint(id, viewpoint, evidence)
      return { ...read, ...viewpointRange(viewpoint, read.punish, evidence, reading.draws) }
    })
    const islands = effectiveIslands(island, weight)
    const causesRefused = reading.causes !== null ? tooUnsure(reading.causeError, islands) : null
    const causes = causesRefused === null ? reading.causes : null
    // What an order and a permission come to together may be steady where the two cannot be told apart.
    const { behind } = reading
    const steady = behind !== null && tooUnsure(behind.error, islands) === null ? behind : null
    const refused = reading.explained
      ? (degenerate({ effective }, weight.length, record.step, t) ?? overturned(reading.punish))
      : unexplained(observedAct, notExplained(reading.outside)[0])
    // An act is shown with the date of its row, unless the row stands for several acts on different days.
    const date = row === undefined || row.attacks > 1 ? reading.date : localDay(row)
    const { movers, ...told } = reading
    return {
      ...told,
      movedBy: movers === null ? null : namedMovers(movers, this.moving()),
      date,
      causes,
      behind: steady,
      viewpoints,
      pairs: compareViewpoints(viewpoints),
      voices: this.judged(ids, { evidence, draws: reading.draws }),
      purpose: null,
      islands,
      refused,
      causesRefused,
    }
  }

  /** The parameters that differ between particles; made when first asked for. */
  private moving(): ParameterRow[] {
    this.parameters ??= movingParameters(this.seen.crisis, this.observed.scenario)
    return this.parameters
  }

  /** Voices that judged the act of these rows, each with what it takes to judge so. */
  private judged(ids: readonly string[], weighed: Weighed): JudgedVoice[] {
    const { record, voices } = this.seen
    return Object.entries(voices).flatMap(([id, voice]) =>
      voice.judgements
        .filter(({ act }) => ids.includes(act))
        .map((judgement) => {
          const row = record.find((one) => one.id === judgement.row)
          const date = judgement.known?.slice(0, 10) ?? (row === undefined ? '' : knownDay(row))
          const source = judgement.source ?? row?.sources[0] ?? null
          return judgedVoice([id, voice], judgement, { date, source }, weighed)
        }),
    )
  }
}

/** Day by which a row was known: its own, or the later one on which it became known. */
const knownDay = (row: Crisis['record'][number]): string =>
  formatDay(Math.max(Math.floor(row.when.from), Math.ceil(row.known) - 1))
