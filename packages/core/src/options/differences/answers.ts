/** What is asked of a crisis to see what a difference moves: readings of acts, endings, attacks to come. */
import { type Assessment, assess } from '../../assess/assess.js'
import { asOfDay, type ConditionOptions } from '../../assess/condition.js'
import { mainActs } from '../../assess/main-act.js'
import { stand } from '../../assess/standing.js'
import type { Crisis } from '../../crisis/load.js'
import { type Forecast, forecast } from '../../outlook/forecast.js'
import { dayAfterAsOf } from '../../terms/as-of.js'
import { endOfDay } from '../../terms/dates.js'

export interface MeasureOptions extends ConditionOptions {
  asOf: string
  /** Last day of the outlook; that of the window where absent. */
  until?: string
  runs: number
}

export type About = 'aim' | 'behind' | 'ending' | 'attacks'

/** One answer; `value` is null where it is withheld, with the reason. */
export interface Answer {
  about: About
  /** Of which act (the id of its first row) or which ending. */
  id: string
  text: string
  /** A probability; for attacks their mean number. */
  value: number | null
  /** Simulation error, one standard error. */
  error: number
  /** Effective number of islands (independent filters) by which the error is known. */
  islands: number
  withheld: string | null
}

/** Acts of the last days that are read besides those in dispute, at most. */
const MAIN_ACTS = 3

/** What one crisis answers. */
export interface Answers {
  /** Of every act that is read. */
  readings: Answer[]
  outlook: Answer[]
  /** Why there is no outlook, or null. */
  noOutlook: string | null
  /** The acts that the as-of day is most about, by the ids of their first rows. */
  main: string[]
}

function readingsOf({ acts }: Assessment): Answer[] {
  return acts.flatMap(({ ids: [id], date, punish, refused, behind, causesRefused, kind, islands }): Answer[] => {
    const aim: Answer = {
      about: 'aim',
      id,
      text: `${id} of ${date} was meant to punish or kill`,
      value: refused === null ? punish.mean : null,
      error: punish.error,
      islands,
      withheld: refused,
    }
    if (kind !== 'attack') return [aim]
    return [
      aim,
      {
        about: 'behind',
        id,
        text: `the patron ordered or allowed ${id} of ${date}`,
        value: behind?.mean ?? null,
        error: behind?.error ?? 0,
        islands,
        withheld: behind === null ? (causesRefused ?? 'its simulation error is too large') : null,
      },
    ]
  })
}

function outlookOf({ outlook, islands }: Forecast): Answer[] {
  if (outlook === null) return []
  return [
    ...outlook.endings.map(({ id, text, probability, standardError }): Answer => {
      return { about: 'ending', id, text, value: probability, error: standardError, islands, withheld: null }
    }),
    {
      about: 'attacks',
      id: 'attacks',
      text: 'attacks by groups to come',
      value: outlook.attacks.mean,
      error: outlook.attacks.error ?? 0,
      islands,
      withheld: null,
    },
  ]
}

/**
 * Runs a crisis along its record, reads its acts and lets the runs go on to the horizon, where a day is left. Same seed,
 * same bits.
 */
export async function answersOf(crisis: Crisis, options: MeasureOptions): Promise<Answers> {
  const until = endOfDay(options.until ?? crisis.file.window.until)
  const isAhead = until > dayAfterAsOf(asOfDay(crisis, options.asOf))
  const standing = await stand(crisis, options, isAhead ? until : undefined)
  const assessment = await assess(crisis, options, standing)
  const ahead = isAhead ? await forecast(crisis, options, standing) : null
  const { ranked } = mainActs(assessment.acts, crisis, assessment.claims, assessment.asOf)
  return {
    readings: readingsOf(assessment),
    outlook: ahead === null ? [] : outlookOf(ahead),
    noOutlook: ahead === null ? 'the as-of day is the last that is simulated' : ahead.abstained,
    main: ranked.slice(0, MAIN_ACTS).map(({ act }) => act.ids[0]),
  }
}
