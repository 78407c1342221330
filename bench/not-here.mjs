/** What a case needs is not on this machine: the other cases can still be measured. */
export class NotHereError extends Error {}
