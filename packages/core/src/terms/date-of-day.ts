/**
 * A day number as the moment at which it begins, UTC: the scales of pictures go by Date. What is reckoned here goes by
 * day numbers (dates.ts).
 */
export const dateOfDay = (day: number): Date => new Date(day * 86_400_000)
