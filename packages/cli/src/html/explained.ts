/** Terms of the trade with what they mean on hover, the first time they stand in a text. */
import { esc } from './escape.js'

const MEANS: Readonly<Record<string, string>> = {
  particles: 'runs of the model forced along the record, each with its own draw of all that is hidden',
  decibans: 'ten times the logarithm of a ratio of probabilities: 10 is ten to one, 20 a hundred to one',
  'hidden values': 'what nobody can see: the parameters, what kind of opponent each side is, how far a patron controls its groups',
  'error of simulation': 'what having made finitely many runs leaves open; it shrinks with more of them',
  'log-likelihood': 'the logarithm of the chance that the model gives to the whole record',
  prior: 'what is believed before the evidence',
  persistence: 'what held lately goes on',
  resampled: 'particles that fit the record badly are replaced by copies of those that fit it well',
}

const TERMS = new RegExp(`\\b(${Object.keys(MEANS).join('|')})\\b`, 'g')

/** The text as HTML. */
export function explained(text: string): string {
  const told = new Set<string>()
  return esc(text).replaceAll(TERMS, (term) => {
    if (told.has(term)) return term
    told.add(term)
    return `<abbr title="${esc(MEANS[term])}">${term}</abbr>`
  })
}
