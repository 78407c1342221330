/** A sentence with all that was marked in it, before anything is made of it. */
import type { Sentence } from './article.js'
import type { DateFound } from './calendar.js'
import { type Clause, clausesOf } from './clauses.js'
import { datesIn } from './dates.js'
import type { KnownNames } from './known-names.js'
import type { Mention } from './mention.js'
import { mentionsIn } from './mentions.js'
import type { ArticleNames } from './names-in-article.js'
import { type PlaceFound, placesIn } from './places.js'
import { speechIn } from './speech.js'
import type { Speech } from './speech-frame.js'
import { type Toll, tollsIn } from './tolls.js'
import { type Weapon, weaponsIn } from './weapons.js'

export interface Reading {
  sentence: Sentence
  text: string
  mentions: Mention[]
  clauses: Clause[]
  speeches: Speech[]
  tolls: Toll[]
  weapons: Weapon[]
  dates: DateFound[]
  places: PlaceFound[]
}

/** Marks everything in a sentence. @param skip characters at the start that are dateline, blanked so that offsets stay */
export function readingOf(
  sentence: Sentence,
  skip: number,
  { known, names, base }: { known: KnownNames; names: ArticleNames; base: number | undefined },
): Reading {
  const text = ' '.repeat(skip) + sentence.text.slice(skip).replaceAll(/[\n\r\t\u00a0]/g, ' ')
  const mentions = mentionsIn({ ...sentence, text }, known, names)
  return {
    sentence,
    text,
    mentions,
    clauses: clausesOf(text),
    speeches: speechIn(text, mentions),
    tolls: tollsIn(text),
    weapons: weaponsIn(text),
    dates: datesIn(text, base),
    places: placesIn(text, known, names),
  }
}
