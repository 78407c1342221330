/** Days before the as-of day within which an act is looked for that is told first, and of which it is told what moves it. */
export const RECENT_DAYS = 14
