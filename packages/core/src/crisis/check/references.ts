import { show } from '../problem.js'
import { PURPOSES } from '../purposes.js'
import { NOBODY } from '../record/author.js'
import type { CheckContext } from './context.js'

/** Fields of a voice that older files have: weights that somebody else judged. */
const WEIGHTS = ['prior', 'accepts', 'deception'] as const

/** Whatever else of the file names a party, a site or a row names one that exists. */
export function checkReferences(check: CheckContext): void {
  const { file } = check
  const ids = Object.keys(file.parties)
  const principals = check.partiesOf('principal')
  for (const [index, entry] of file.calendar.entries()) {
    check.reference(['calendar', index, 'party'], entry.party, principals, 'the id of a principal')
    if (Object.keys(entry.set).length === 0)
      check.error(['calendar', index, 'set'], 'nothing to set', 'load, appetite or both')
  }
  for (const id of Object.keys(file.start.orders))
    check.reference(['start', 'orders', id], id, principals, 'the id of a principal')
  const authors = check.partiesOf('principal', 'proxy')
  for (const [id, accounts] of Object.entries(file.start.accounts)) {
    check.reference(['start', 'accounts', id], id, principals, 'the id of a principal')
    for (const author of Object.keys(accounts)) {
      const path = ['start', 'accounts', id, author]
      if (check.reference(path, author, authors, 'the id of the other principal or of a proxy') && author === id)
        check.error(path, show(author), 'another party than itself')
    }
  }
  const named = [...Object.values(file.voices), ...Object.values(file.parties)].map(({ name }) => name.toLowerCase())
  for (const [id, { name }] of Object.entries(file.viewpoints)) {
    if (named.includes(name.toLowerCase()))
      check.error(
        ['viewpoints', id, 'name'],
        show(name),
        'what it goes by, not the name of a party or a voice',
        'weights that nobody stated belong to nobody',
      )
  }
  for (const [id, voice] of Object.entries(file.voices)) {
    if (voice.of !== undefined) check.reference(['voices', id, 'of'], voice.of, ids, 'the id of a party')
    const weights = WEIGHTS.find((key) => voice[key] !== undefined)
    if (weights !== undefined)
      check.warning(
        ['voices', id, weights],
        `weights in the name of ${show(voice.name)}`,
        'judgements: a voice speaks only by a judgement on record',
        'declare a viewpoint (`viewpoints`) for weights of your own; these are not used',
      )
  }
  for (const [id, { like }] of Object.entries(file.purposes)) {
    if (like !== undefined && (PURPOSES as readonly string[]).includes(id))
      check.error(
        ['purposes', id, 'like'],
        `a usual purpose like ${show(like)}`,
        'name or weight',
        'a usual purpose has signs of its own; add another id for one that is like it',
      )
  }
  for (const [index, { by, of }] of file.demands.entries()) {
    check.reference(['demands', index, 'by'], by, principals, 'the id of a principal')
    if (check.reference(['demands', index, 'of'], of, principals, 'the id of the other principal') && by === of)
      check.error(['demands', index, 'of'], show(of), 'another principal than itself')
    if (file.demands.findIndex((one) => one.by === by && one.of === of) < index)
      check.error(
        ['demands', index],
        `a second demand by ${show(by)} of ${show(of)}`,
        'one demand for each pair',
        'put what is wanted together, with the stake of the weightiest',
      )
  }
  const questions = file.questions.map((question) => question.id)
  for (const [index, id] of questions.entries()) {
    if (questions.indexOf(id) < index)
      check.error(['questions', index, 'id'], `${show(id)} a second time`, 'each question once')
    const question = file.questions[index]
    if ('party' in question && question.party !== undefined) {
      const known =
        question.count === 'attacks' ? check.partiesOf('proxy') : question.count === 'strikes' ? principals : authors
      const meant = {
        attacks: 'the id of the proxy that attacks',
        strikes: 'the id of the principal that strikes',
        deaths: 'the id of the party whose people are counted',
      }[question.count]
      check.reference(['questions', index, 'party'], question.party, known, meant)
    }
  }
  for (const [text, author] of Object.entries(file.record.actors)) {
    const path = ['record', 'actors', text]
    const known = [...ids, NOBODY]
    if (typeof author === 'string') check.reference(path, author, known, 'the id of a party, or context')
    else {
      const [key, list] = 'oneOf' in author ? (['oneOf', author.oneOf] as const) : (['allOf', author.allOf] as const)
      for (const [index, id] of list.entries()) check.reference([...path, key, index], id, ids, 'the id of a party')
      if ('weights' in author)
        for (const id of Object.keys(author.weights ?? {}))
          check.reference([...path, 'weights', id], id, list, 'an id of the list oneOf')
    }
  }
  for (const [text, site] of Object.entries(file.record.places))
    check.reference(['record', 'places', text], site, [...Object.keys(file.sites), 'none'], 'the id of a site, or none')
}
