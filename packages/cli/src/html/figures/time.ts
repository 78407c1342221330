/** A date of the record as the moment at which it begins, UTC. */
export const dateOf = (date: string): Date => new Date(`${date}T00:00:00Z`)
