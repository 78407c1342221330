/** What has been computed of the open crisis, growing while the desk works. */
import type { Assessment, Comparison, Crisis, Forecast, ReadAct } from '@standoff/core'
import { lastKnownDay, readAsOf, toLocalOf } from '@standoff/core/kernel'
import type { CrisisTexts } from '../editing/texts.js'
import { dismissDesk, onDeskDied, stopStudy, study as studyAtDesk } from '../work/desk.js'
import type { Stage, StudyNews, StudyRequest } from '../work/desk-types.js'
import { type Effort, RUNGS, rungsTo, USUAL_PARTICLES } from '../work/effort.js'
import { isOutOfMemory, WorkerDied } from '../work/hire.js'
import { asSet, setsOf } from './as-set.js'
import { type Open, open } from './crisis.js'
import { restarted } from './restarts.js'
import { createStore } from './store.js'
import { type Room, type View, view } from './view.js'

export interface Progress {
  effort: Effort
  stage: Stage
  done: number
  all: number
}

/** What was asked, of which texts. */
export interface Asked {
  texts: CrisisTexts
  request: StudyRequest
}

/** A part of the answer, how much was computed for it, and what it belongs to: that may have been changed since. */
export interface Answered<T> {
  value: T
  effort: Effort
  of: Asked
}

export interface Study {
  status: 'idle' | 'working' | 'done' | 'stopped' | 'failed'
  request: StudyRequest | null
  progress: Progress | null
  error: string | null
  readings: Answered<Assessment> | null
  outlook: Answered<Forecast> | null
  options: Answered<Comparison> | null
  /** Why there is no outlook or no options: the window `ends`, or there are `none`. */
  whyNoOutlook: string | null
  whyNoOptions: string | null
  /** Rungs that are whole: what is asked of the desk beside is answered from the last of them. */
  rungs: readonly Effort[]
}

const NOTHING: Study = {
  status: 'idle',
  request: null,
  progress: null,
  error: null,
  readings: null,
  outlook: null,
  options: null,
  whyNoOutlook: null,
  whyNoOptions: null,
  rungs: [],
}

export const study = createStore<Study>(NOTHING)

/**
 * The day as of which is looked, or a local time on it: of the address, else of the crisis, else the last day of the
 * record within the window.
 */
export function asOfOf(crisis: Crisis, params: Readonly<Record<string, string>>, usual: string | undefined): string {
  const { window, timeZone } = asSet(crisis, setsOf(params)).file
  const within = (day: string): string =>
    day < window.from ? window.from : day.slice(0, 10) > window.until ? window.until : day
  const asked = params.asOf === undefined ? undefined : readAsOf(params.asOf, toLocalOf(timeZone))
  if (asked !== undefined) return within(asked)
  if (usual !== undefined) return within(usual)
  return crisis.record.length === 0 ? window.from : within(lastKnownDay(crisis))
}

const MOST = RUNGS[RUNGS.length - 1].particles
/** In the lessons the study stops at so many particles, as nobody asks for its results there yet. */
const MOST_IN_GUIDE = RUNGS[1].particles

/** Particles up to which the address asks to go. */
export function particlesOf(params: Readonly<Record<string, string>>): number {
  const asked = Number(params.particles)
  return Number.isInteger(asked) && asked >= 50 ? Math.min(asked, MOST) : USUAL_PARTICLES
}

export const seedOf = ({ seed = '1' }: Readonly<Record<string, string>>): string =>
  /^\d{1,18}$/.test(seed) ? seed : '1'

/** What was computed for what a room shows; before that, what is computed first. */
export function effortShown(
  room: Room,
  { readings, outlook, options }: Study,
  params: Readonly<Record<string, string>>,
): Effort {
  const answered = room === 'outlook' ? outlook : room === 'options' ? options : readings
  return answered?.effort ?? rungsTo(particlesOf(params))[0]
}

let told = ''
let turn = 0

/** Studies what is on view, where that is not what is being studied already. */
export async function keepStudying(
  now: Open | null = open.get(),
  { params, room }: Pick<View, 'params' | 'room'> = view.get(),
): Promise<void> {
  if (now?.crisis == null || now.sound === null) return
  const asOf = asOfOf(now.crisis, params, now.asOf)
  const request: StudyRequest = {
    asOf,
    seed: seedOf(params),
    efforts: rungsTo(room === 'guide' ? Math.min(MOST_IN_GUIDE, particlesOf(params)) : particlesOf(params)),
    sets: setsOf(params),
  }
  const key = JSON.stringify(request)
  if (key === told && study.get().request !== null && texts === now.sound) return
  told = key
  texts = now.sound
  turn += 1
  deaths = 0
  restarted.set((news) => (news?.part === 'desk' ? null : news))
  study.set((before) => ({
    ...NOTHING,
    status: 'working',
    request,
    readings: sameCrisis(before, now) ? before.readings : null,
    outlook: null,
    options: null,
  }))
  await askDesk({ texts: now.sound, request }, turn)
}

/** A study that is asked again after the desk ended over it goes on with the rung that it was at. */
async function askDesk(of: Asked, mine: number): Promise<void> {
  let acts: ReadAct[] = []
  const take = (news: StudyNews): void => {
    if (mine !== turn) return
    if (news.kind === 'acts') acts = [...acts, ...news.acts]
    else study.set((before) => taken(before, news, acts, of))
    if (news.kind === 'readings') acts = []
  }
  try {
    const whole = await studyAtDesk(of.texts, of.request, take)
    if (mine === turn) study.set((before) => ({ ...before, status: whole ? 'done' : 'stopped', progress: null }))
  } catch (error) {
    if (mine !== turn) return
    const why = error instanceof Error ? error.message : String(error)
    if (!(error instanceof WorkerDied || isOutOfMemory(error)))
      return study.set((before) => ({ ...before, status: 'failed', progress: null, error: why }))
    // Ends what is left of the desk, which still holds memory.
    dismissDesk()
    await startAgain(of, why)
  }
}

/** Times that a study is asked again after the desk ended over it. */
const MOST_DEATHS = 2
let deaths = 0

async function startAgain({ texts: from, request }: Asked, why: string): Promise<void> {
  deaths += 1
  const givenUp = deaths > MOST_DEATHS
  restarted.set({ part: 'desk', why, givenUp })
  turn += 1
  if (givenUp) return study.set((before) => ({ ...before, status: 'failed', progress: null, rungs: [], error: why }))
  const { rungs } = study.get()
  const left = request.efforts.filter(({ particles }) => !rungs.some((rung) => rung.particles === particles))
  const again = { ...request, efforts: left.length > 0 ? left : request.efforts.slice(-1) }
  // What was computed before stays on view: it is of the same texts and the same values.
  study.set((before) => ({ ...before, status: 'working', request: again, progress: null, error: null, rungs: [] }))
  await askDesk({ texts: from, request: again }, turn)
}

// A desk that ends when it has nothing to do takes along the particles that later questions are asked of.
onDeskDied((why) => {
  const { status, request } = study.get()
  if (status !== 'done' || request === null || texts === null) return
  void startAgain({ texts, request }, why)
})

let texts: Open['sound'] = null
let opened = 0

/**
 * Readings of the same crisis as of another day, or of a text that was changed, stay on view until the new ones are
 * there: said to be old, and without flicker.
 */
function sameCrisis({ readings }: Study, { number }: Open): boolean {
  const same = opened === number && readings !== null
  opened = number
  return same
}

function taken(before: Study, news: Exclude<StudyNews, { kind: 'acts' }>, acts: ReadAct[], of: Asked): Study {
  const { effort } = news
  switch (news.kind) {
    case 'progress':
      return { ...before, progress: { effort, stage: news.stage, done: news.done, all: news.all } }
    case 'readings':
      return { ...before, readings: { effort, of, value: { ...news.readings, acts } } }
    case 'outlook':
      return {
        ...before,
        outlook: news.outlook === null ? null : { effort, of, value: news.outlook },
        whyNoOutlook: news.why,
      }
    case 'options':
      return {
        ...before,
        options: news.options === null ? null : { effort, of, value: news.options },
        whyNoOptions: news.why,
      }
    case 'rung':
      return { ...before, rungs: [...before.rungs, effort] }
  }
}

/** Stops at the next step; what was computed stays on view. */
export async function cancelStudy(): Promise<void> {
  turn += 1
  study.set((before) => ({ ...before, status: 'stopped', progress: null }))
  await stopStudy()
}

/** Goes on, or begins again. */
export async function resumeStudy(): Promise<void> {
  told = ''
  await keepStudying()
}

/** What the numbers of a room belong to; null where it shows none of the study. */
export function askedOf(room: Room, { readings, outlook, options }: Study): Asked | null {
  return (
    (room === 'readings' ? readings : room === 'outlook' ? outlook : room === 'options' ? options : null)?.of ?? null
  )
}
