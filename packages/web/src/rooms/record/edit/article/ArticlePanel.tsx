/** From an article to rows of the record: the article is brought, then its rows are judged one by one. */
import { useEffect, useState } from 'react'
import { article, changeArticle, lookForArticle, offered } from '../../../../state/article.js'
import { open } from '../../../../state/crisis.js'
import { useLocale } from '../../../../state/locale.js'
import { useStore } from '../../../../state/store.js'
import { stepped } from '../session.js'
import { ArticleForm } from './ArticleForm.js'
import { Judging } from './Judging.js'
import { type ReadFile, readArticle } from './read-article.js'
import './article.css'

export function ArticlePanel() {
  const { strings } = useLocale()
  const crisis = useStore(open, (now) => now?.id ?? '')
  const now = useStore(article)
  const file = useStore(offered)
  const [read, setRead] = useState<ReadFile | null>(null)
  const [isAsked, ask] = useState(false)
  const [said, say] = useState('')
  /** The visitor went from one half to the other: the keyboard goes along. */
  const [hasMoved, setMoved] = useState(false)
  const go = (toArticle: boolean): void => {
    setMoved(true)
    ask(toArticle)
  }
  useEffect(() => void lookForArticle(crisis), [crisis])
  // What was undone is told by the panel.
  useEffect(() => stepped.follow(() => say('')), [])
  const isThere = now !== null
  useEffect(() => {
    if (file === null || !isThere) return
    offered.set(null)
    void readArticle(file).then((result) => {
      setRead(result)
      if ('text' in result) changeArticle({ text: result.text, source: file.name })
      ask(true)
    })
  }, [file, isThere])
  if (now === null) return <p className="note">{strings.app.opening}</p>
  return (
    <div className="edit-article">
      <p className="edit-said" role="status">
        {said}
      </p>
      {now.drafted === null || isAsked ? (
        <ArticleForm
          article={now}
          read={read}
          hasMoved={hasMoved && isAsked}
          leave={() => {
            setRead(null)
            go(false)
          }}
        />
      ) : (
        <Judging key={now.drafted.at} drafted={now.drafted} hasMoved={hasMoved} say={say} again={() => go(true)} />
      )}
    </div>
  )
}
