/** The drafting of rows from an article: word lists that nobody loads before an article is brought. */
import { type Draft, draftOf, loadCrisis } from '@standoff/core'
import { type CrisisTexts, sourceOf } from './texts.js'

export interface ArticleAsked {
  text: string
  /** Its day; empty where its dateline tells it. */
  dated: string
  /** What the column `source` of each row says. */
  source: string
}

/** @returns rows with the names of the crisis, as far as its texts can be read */
export function draftArticle(texts: CrisisTexts, { text, dated, source }: ArticleAsked): Draft {
  const { crisis } = loadCrisis(sourceOf(texts))
  return draftOf(text, {
    ...(crisis === undefined ? {} : { crisis }),
    ...(dated === '' ? {} : { dated }),
    ...(source === '' ? {} : { source }),
  })
}
