/** Technical terms with their meaning on hover, the first time they stand in a text. */
import { esc } from './escape.js'

const MEANS: Readonly<Record<string, string>> = {
  particles: 'simulated histories that follow the record, each with its own draw of everything that is hidden',
  'independent filters':
    'groups of particles that take nothing from each other; how far they differ shows how far another seed may move the answer',
  'effective sample size': 'the number of equally weighted particles that would tell as much as these do',
  decibans:
    'a unit for the weight of evidence: 10 decibans multiply the odds by ten, 20 by a hundred, and 3 about double them',
  'hidden values':
    'what nobody can see: the parameters, what kind of opponent each side is, how far a patron controls its groups',
  'simulation error': 'the error that comes from making a limited number of runs; it shrinks with more of them',
  'log-likelihood': 'the logarithm of the chance that the model gives to the whole record',
  prior: 'what is believed before the evidence',
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
