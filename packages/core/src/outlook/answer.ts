/** The answer in one sentence, before any picture: what the model expects by the horizon, in words of likelihood. */
import { likelihoodWords, percentWords } from '../terms/likelihood.js'
import { longDate } from '../terms/long-date.js'

interface Expected {
  id: string
  probability: number
}

const SUBJECTS: Readonly<Record<string, string>> = {
  standoff: 'no ending at all',
  war: 'war',
  settlement: 'a settlement',
  withdrawal: 'a withdrawal',
  lull: 'a lull',
}

/** `war is very unlikely (7%)`, `war has almost no chance (less than 1%)`. */
export function chanceClause(subject: string, probability: number): string {
  const words = likelihoodWords(probability)
  const verb = words === 'almost no chance' ? 'has' : words === 'roughly even chance' ? 'has a' : 'is'
  return `${subject} ${verb} ${words} (${percentWords(probability)})`
}

/**
 * The sentence: the likeliest ending, then each of the others with its chance.
 * @param endings that exclude one another
 * @param until the horizon, `2024-01-28`
 */
export function answer(endings: readonly Expected[], until: string): string {
  const [top, ...rest] = [...endings].sort((a, b) => b.probability - a.probability)
  const others = rest.map(({ id, probability }) => chanceClause(SUBJECTS[id], probability)).join(', ')
  const lead = top.id === 'standoff' ? 'the standoff to go on past' : `${SUBJECTS[top.id]} by`
  const words = likelihoodWords(top.probability)
  const chance = words === 'roughly even chance' ? `with a ${words}` : words
  const open = top.probability < 0.45 ? 'The model expects nothing in particular; first of all' : 'The model expects'
  return `${open} ${lead} ${longDate(until)} (${chance}, ${percentWords(top.probability)}); ${others}.`
}
