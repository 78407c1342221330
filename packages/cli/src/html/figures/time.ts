/** Days as pictures need them. */

/** A day number as the moment at which it begins, UTC. */
export const dateOfDay = (day: number): Date => new Date(day * 86_400_000)

/** The same for a date of the record. */
export const dateOf = (date: string): Date => new Date(`${date}T00:00:00Z`)
