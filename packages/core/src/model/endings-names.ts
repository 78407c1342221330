/** Endings and routes by their codes in sim.ts. */
export const ENDINGS = ['standoff', 'war', 'settlement', 'withdrawal'] as const
export type Ending = (typeof ENDINGS)[number]

export const ROUTES = ['none', 'chosen', 'runaway', 'accidental'] as const
