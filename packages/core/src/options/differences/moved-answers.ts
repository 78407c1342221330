/** How far answers move: those of a crisis with a difference, beside those of the crisis without. */
import type { Answer, Answers } from './answers.js'

/** One answer with the difference, beside that of A. */
export interface MovedAnswer {
  about: Answer['about']
  id: string
  text: string
  /** Null where it is withheld, or A has no such act. */
  base: number | null
  value: number | null
  /** Null where one of the two is. */
  change: number | null
  /** Simulation error of the change, one standard error. */
  error: number
  /** Degrees of freedom of that error: the islands of both sides, less one each. */
  degrees: number
  /** The change is more than simulation error would explain. */
  isApart: boolean
  /** Why one of the two is withheld, or null. */
  withheld: string | null
}

/** How much an answer moves: a probability as it is, a number relative to its size. */
export const sizeOf = ({ about, base, value, change }: MovedAnswer): number =>
  change === null
    ? 0
    : about === 'attacks'
      ? Math.abs(change) / Math.max(1, ((base ?? 0) + (value ?? 0)) / 2)
      : Math.abs(change)

/**
 * Every answer of the acts that are watched, and of the outlook, beside that of A.
 * @param idOf the id in A of a row
 */
export function movedOf(
  base: Answers,
  made: Answers,
  watched: ReadonlySet<string>,
  idOf: (id: string) => string,
): MovedAnswer[] {
  const keyOf = ({ about, id }: Answer): string => `${about} ${about === 'ending' ? id : idOf(id)}`
  const before = new Map([...base.readings, ...base.outlook].map((one) => [`${one.about} ${one.id}`, one]))
  const isWatched = ({ about, id }: Answer): boolean =>
    about === 'ending' || about === 'attacks' || watched.has(idOf(id))
  const moved = [...made.readings, ...made.outlook].filter(isWatched).map((one): MovedAnswer => {
    const own = before.get(keyOf(one))
    const isKnown = own !== undefined && own.value !== null && one.value !== null
    return {
      about: one.about,
      id: own?.id ?? one.id,
      text: one.text,
      base: own?.value ?? null,
      value: one.value,
      change: isKnown ? (one.value as number) - (own.value as number) : null,
      error: Math.sqrt((own?.error ?? 0) ** 2 + one.error ** 2),
      degrees: Math.max(1, (own?.islands ?? 1) - 1 + (one.islands - 1)),
      isApart: false,
      withheld: own?.withheld ?? one.withheld,
    }
  })
  const after = new Set([...made.readings, ...made.outlook].map(keyOf))
  const gone = base.readings.filter((one) => watched.has(one.id) && !after.has(`${one.about} ${one.id}`))
  return [
    ...moved,
    ...gone.map(({ about, id, text, value, error }): MovedAnswer => {
      const none = { value: null, change: null, degrees: 1, isApart: false, withheld: 'the act is not read then' }
      return { about, id, text, base: value, error, ...none }
    }),
  ]
}
