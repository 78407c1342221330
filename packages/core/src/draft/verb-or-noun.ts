/** Whether words such as "strikes" and "attack" are verbs where they stand. */
/** Before a noun: told before. */
export const DEFINITE =
  /\b(?:the|that|this|those|these|its|their|his|both|such|last|latest)(?: (?!of\b)[\p{L}\p{N}-]+){0,2} $/iu

/** "Israel strikes consulate": in a headline such words are verbs where a name stands before and no "on" behind. */
export const isHeadlineVerb = (text: string, from: number, until: number): boolean =>
  /^(?:attacks?|strikes?|raids?|seizes?)$/i.test(text.slice(from, until)) &&
  /(?:^|[,;] )(?:\p{Lu}[\p{L}-]*|\p{L}+s) $/u.test(text.slice(0, from)) &&
  /^ (?!on\b|in\b|at\b|by\b|and\b|kill|hit|leave)[\p{L}]/u.test(text.slice(until))

/** "To strike", "rebels attack base": a verb. */
export const isVerbHere = (text: string, from: number, until: number): boolean =>
  (/\b(?:to|not|will|would|could|may|might|they|who|did|never|again) $/i.test(text.slice(0, from)) &&
    /^ (?:the|a|an|its|their|\p{Lu})/u.test(text.slice(until))) ||
  // A headline: "Rebels attack base".
  (/^[Aa]ttacks?$|^[Ss]trikes?$|^[Rr]aids?$/.test(text.slice(from, until)) &&
    /^ (?:the|a|an|its|their) /.test(text.slice(until)) &&
    !DEFINITE.test(text.slice(0, from)))
