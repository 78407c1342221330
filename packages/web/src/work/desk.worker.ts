/**
 * Where a crisis is studied: particles along the record, readings, outlook, options. One desk works on one crisis; it
 * is cancelled by ending it.
 */
import {
  assess,
  type Comparison,
  type CounterfactualReport,
  type Crisis,
  compare,
  forecast,
  loadCrisis,
  type Sensitivity,
  type Standing,
  type StressReport,
  type Sweep,
  sensitivity,
  stand,
  stress,
  sweep,
  type Trace,
  takeApart,
} from '@standoff/core'
import { asOfNumber, dayAfterAsOf, endOfDay, type KnownCounts, knownCounts, tellRun } from '@standoff/core/kernel'
import { expose } from 'comlink'
import { type CrisisTexts, sourceOf } from '../editing/texts.js'
import type { AsOfReading, Stage, StudyNews, StudyRequest } from './desk-types.js'
import type { Effort } from './effort.js'
import { fewAtOnce, GivenUp, inParts, type Tell } from './in-parts.js'
import { type Held, heldHere, islandWorkers } from './island-workers.js'
import { withSets } from './with-sets.js'

/** Acts that travel in one message. */
const ACTS = 40

interface Ground {
  crisis: Crisis
  standing: Standing
  held: Held
  effort: Effort
  request: StudyRequest
}

/** Thrown to end a study that was cancelled. */
class Cancelled extends Error {}

/** Particles of a first answer, up to which the islands run on the desk's own thread. */
const FEW = 200

/** Lost particles can only be made again from the start: the desk ends, and the page starts a new one. */
const workers = islandWorkers((why) => {
  setTimeout(() => {
    throw new Error(why === '' ? 'a worker of the desk ended' : why)
  })
})
/** The study under way; another number stops the one before. */
let current = 0
let whole: Crisis | null = null
/** The particles of the last rung, from which later questions are answered. */
let ground: Ground | null = null
/** What the last outlook that was told stands on: its runs are told from there. A rung gets here before it is whole. */
let outlookGround: Ground | null = null

/** Gives up particles that no later question can be asked of. */
function giveUp(old: Ground | null): void {
  if (old !== null && old !== ground && old !== outlookGround) old.held.release()
}

function loaded(): Crisis {
  if (whole === null) throw new Error('no crisis is open')
  return whole
}

/** Options of core that all of a rung share. */
const common = ({ asOf, seed }: StudyRequest, { particles }: Effort, held: Held) => ({
  asOf,
  seed: BigInt(seed),
  particles,
  open: held.open,
})

function standingGround(): NonNullable<typeof ground> {
  if (ground === null) throw new Error('nothing has been computed yet')
  return ground
}

const commonOf = ({ effort, held, request }: Ground) => common(request, effort, held)

/**
 * A question asked of the last rung; null where it was given up. The next rung may come in the meantime: the islands
 * that the question works with are given back when it is through.
 */
async function asked<T>(work: (ground: Ground) => Promise<T>): Promise<T | null> {
  const on = standingGround()
  const giveBack = lend(on.held)
  try {
    return await work(on)
  } catch (error) {
    if (error instanceof GivenUp) return null
    throw error
  } finally {
    giveBack()
  }
}

/** Islands that questions work with, by how many; they are released when the last is through. */
const lent = new WeakMap<Held, number>()

function lend(held: Held): () => void {
  const { release } = held
  if (!lent.has(held)) {
    held.release = () => {
      if ((lent.get(held) ?? 0) > 0) return
      release()
    }
  }
  lent.set(held, (lent.get(held) ?? 0) + 1)
  return () => {
    lent.set(held, (lent.get(held) ?? 1) - 1)
    if (ground?.held !== held) held.release()
  }
}

/** One rung: the record, then readings, outlook and options from where it ends. */
async function climb(
  crisis: Crisis,
  request: StudyRequest,
  effort: Effort,
  tell: (news: StudyNews) => Promise<void>,
  isOver: () => boolean,
): Promise<void> {
  const held = effort.particles <= FEW ? heldHere() : workers.hold()
  const options = common(request, effort, held)
  const { file } = crisis
  const until = endOfDay(file.window.until)
  const ahead = until > dayAfterAsOf(asOfNumber(request.asOf))
  let mine: Ground | null = null
  const stage = (name: Stage, done: number, all: number): void => {
    if (isOver()) throw new Cancelled()
    void tell({ kind: 'progress', effort, stage: name, done, all })
  }
  try {
    const standing = await stand(
      crisis,
      { ...options, onProgress: (done, all) => stage('record', done, all) },
      ahead ? until : undefined,
    )
    // Where the as-of day is not over, runs simulate all of it; its acts are read from particles whose record ends with
    // them.
    const told = ahead && request.asOf.includes('T') ? await stand(crisis, options) : standing
    const { acts, ...readings } = await assess(crisis, options, told)
    for (let from = 0; from < acts.length; from += ACTS)
      void tell({ kind: 'acts', effort, acts: acts.slice(from, from + ACTS) })
    void tell({ kind: 'readings', effort, readings })
    stage('outlook', 0, 1)
    const next = ahead
      ? await forecast(crisis, { ...options, runs: effort.runs, keepRuns: effort.runs }, standing)
      : null
    const before = outlookGround
    mine = { crisis, standing, held, effort, request }
    outlookGround = mine
    giveUp(before)
    await tell({ kind: 'outlook', effort, outlook: next, why: ahead ? null : 'ends' })
    stage('options', 0, 1)
    const some = Object.keys(file.measures).length > 0
    await tell({
      kind: 'options',
      effort,
      options: ahead && some ? await compare(crisis, { ...options, runs: effort.compared }, standing) : null,
      why: !ahead ? 'ends' : some ? null : 'none',
    })
    stage('options', 1, 1)
    const last = ground
    ground = mine
    giveUp(last)
    await tell({ kind: 'rung', effort })
  } catch (error) {
    // An outlook that is on view can still be asked for its runs.
    if (mine === null) held.release()
    throw error
  }
}

const desk = {
  /** Opens a crisis that the clerk has found sound. */
  open(texts: CrisisTexts): void {
    const { crisis } = loadCrisis(sourceOf(texts))
    if (crisis === undefined) throw new Error('the crisis has errors')
    whole = crisis
    const olds = [ground, outlookGround]
    ground = null
    outlookGround = null
    for (const old of olds) giveUp(old)
  },

  /** Works through the rungs, each a whole answer, and tells as it goes. False where it was cancelled. */
  async study(request: StudyRequest, tell: (news: StudyNews) => Promise<void>): Promise<boolean> {
    current += 1
    const mine = current
    const crisis = withSets(loaded(), request.sets)
    try {
      for (const effort of request.efforts) await climb(crisis, request, effort, tell, () => mine !== current)
      return true
    } catch (error) {
      if (error instanceof Cancelled) return false
      throw error
    }
  },

  /** Stops the study under way at its next step. */
  cancel(): void {
    current += 1
  },

  /** One run of the outlook on view, made again and told day by day. @param effort of that outlook */
  tell(run: number, { particles, runs }: Effort): Promise<Trace> {
    if (outlookGround === null || outlookGround.effort.particles !== particles || outlookGround.effort.runs !== runs)
      throw new Error('the particles of this outlook are not at hand any more')
    return tellRun(outlookGround.standing, { seed: BigInt(outlookGround.request.seed), runs, run })
  },

  /** What was counted up to a day, from what was known on it. */
  counted(asOf: string): KnownCounts {
    return knownCounts(loaded(), asOf)
  },

  /** Measures, alone or as `a+b`, from where the last rung stands. */
  compare(measures: string[], runs: number, tell?: Tell): Promise<Comparison | null> {
    return asked((ground) =>
      compare(ground.crisis, { ...commonOf(ground), measures, runs }, inParts(ground.standing, tell)),
    )
  },

  /** Unwanted wars taken apart, from where the last rung stands. */
  counterfactual(runs: number, full: boolean, tell?: Tell): Promise<CounterfactualReport | null> {
    return asked((ground) =>
      takeApart(ground.crisis, { ...commonOf(ground), runs, full }, inParts(ground.standing, tell)),
    )
  },

  /** Where the advice of a measure reverses. */
  stress(measure: string, metric: string, runs: number, tell?: Tell): Promise<StressReport | null> {
    return asked((ground) =>
      stress(ground.crisis, { ...commonOf(ground), runs, measure, metric }, inParts(ground.standing, tell)),
    )
  },

  /** What moves the answer most, from the first day. */
  sensitivity(points: number, runs: number, tell?: Tell): Promise<Sensitivity | null> {
    return asked(({ crisis, request }) => {
      let isOver = false
      const onProgress = (done: number, all: number): void => {
        void tell?.(done, all).then((on) => {
          isOver ||= !on
        })
      }
      return sensitivity(crisis, {
        method: 'morris',
        points,
        runs,
        seed: BigInt(request.seed),
        evaluate: fewAtOnce(workers.evaluate, 2 * (navigator.hardwareConcurrency || 2), () => isOver),
        onProgress,
      })
    })
  },

  /** One act as of several days, from few particles each; tells each as it comes. */
  async asOfReadings(
    act: string,
    days: string[],
    particles: number,
    seed: string,
    sets: Readonly<Record<string, string>>,
    tell: (reading: AsOfReading) => Promise<void>,
  ): Promise<void> {
    const crisis = withSets(loaded(), sets)
    for (const asOf of days) {
      const held = workers.hold()
      const { acts } = await assess(crisis, { asOf, particles, seed: BigInt(seed), open: held.open }).finally(
        held.release,
      )
      await tell({ asOf, act: acts.find(({ ids }) => ids.includes(act)) ?? null })
    }
  },

  /** One value of the file swept, with and without a measure, from where the last rung stands. */
  sweep(
    question: { paths: string[]; values: number[]; measure?: string; metric: string; runs: number },
    tell?: Tell,
  ): Promise<Sweep | null> {
    return asked((ground) => sweep(ground.crisis, { ...commonOf(ground), ...question }, inParts(ground.standing, tell)))
  },
}

export type Desk = typeof desk

expose(desk)
