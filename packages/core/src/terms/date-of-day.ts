/**
 * A day number as the moment at which it begins, UTC: the scales of pictures go by Date. All other code uses day
 * numbers (dates.ts).
 */
export const dateOfDay = (day: number): Date => new Date(day * 86_400_000)
