/** A sentence in clauses: each has its own who, whom and when. */

export interface Clause {
  from: number
  until: number
  /** The word that leads it in ("after", "which"); empty for the first; "resumes" where one goes on behind an aside. */
  lead: string
}

const LEADS =
  /;|(?:,? )(?:while|whereas|but|after|before|when|because|although|though|unless|if|whether|which|whose|who|that|as(?! (?:many|much|well|long|part|soon|far|a|an|saying|invention|its|their|saying)\b)|since(?! (?:mid|early|late|\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|then|last)))(?= )| [—–] /giu
/** "After", "before" are part of a date: "two days before the attack". */
const DATED = /\b(?:days?|hours?|weeks?|months?|minutes?|years?|the day|the night|shortly)$/i

const RESUMES =
  /, (?!and\b|but\b|or\b|a\b|an\b|the\b|including\b|with\b|as\b|in\b|on\b|at\b|of\b|to\b|for\b|by\b)(?=\p{Ll}+(?:ed|s|d|t|k|w|ve|re)\b)/u

/** Clauses in order; they cover the text. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let lead = ''
  let isAside = false
  const close = (until: number): void => {
    // ", which Sela says is financed by Marun, claimed ...": behind its second comma the first clause goes on.
    const comma = isAside ? RESUMES.exec(text.slice(from, until)) : null
    if (comma === null) clauses.push({ from, until, lead })
    else {
      const at = from + comma.index
      clauses.push({ from, until: at, lead }, { from: at + 2, until, lead: 'resumes' })
    }
  }
  for (const match of text.matchAll(LEADS)) {
    const word = match[0].replace(/[^\p{L}]/gu, '').toLowerCase()
    const isDated = /^(?:after|before)$/.test(word) && DATED.test(text.slice(0, match.index))
    // "Two days before the attack" is a date of its clause; "a day after the group fired" leads in another.
    if (
      isDated &&
      /^ (?:the|its|his|their|that|a|an) (?:[\p{L}-]+ ){0,3}?(?:attacks?|raids?|strikes?|shooting|vote|talks|summit|incident|deadline|truce|cease-?fire)\b/iu.test(
        text.slice(match.index + match[0].length),
      )
    )
      continue
    close(match.index)
    from = match.index + match[0].length
    lead = word === '' ? 'then' : word
    isAside = /^,/.test(match[0]) && /^(?:which|who|whose)$/.test(word)
  }
  close(text.length)
  return clauses
}

/** Index of the clause in which an offset lies. */
export function clauseAt(clauses: readonly Clause[], at: number): number {
  const found = clauses.findLastIndex((clause) => clause.from <= at)
  return Math.max(0, found)
}

/** Stretches in quotation marks, the marks excluded; what an earlier sentence opened counts from the start. */
export function quotesIn(text: string): { from: number; until: number }[] {
  const isClosing = /^[^"“”]*["”]\W*$/.test(text) && !/^\W*["“]/.test(text) && /[.!?,]["”]\W*$/.test(text)
  if (isClosing) return [{ from: 0, until: text.search(/["”]/) }]
  return [...text.matchAll(/["“]([^"“”]*)(?:["”]|$)/g)].map((match) => ({
    from: match.index + 1,
    until: match.index + 1 + match[1].length,
  }))
}
