/** The article: pasted or opened, with its day and its source. */
import { formatDay, LONGEST_ARTICLE, parseDay } from '@standoff/core/kernel'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { judgedBefore } from '../../../../editing/judged-rows.js'
import { type Article, changeArticle, offered } from '../../../../state/article.js'
import { type Locale, useLocale } from '../../../../state/locale.js'
import { askClerk } from '../../../../work/clerk.js'
import { textsInEditors } from '../session.js'
import type { ReadFile } from './read-article.js'

function sayRead(read: ReadFile, { strings, number }: Locale): string {
  const words = strings.edit.article
  if ('text' in read)
    return read.assumed === undefined
      ? words.read(read.file)
      : words.readAssumed(read.file, read.encoding, read.assumed)
  if (read.why === 'export') return words.export(read.file, read.name, read.source)
  return read.why === 'tooLong' ? words.fileTooLong(read.file, number(LONGEST_ARTICLE)) : words[read.why](read.file)
}

/** What is wrong with what was typed; nothing where nothing is. */
function faultOf({ text, dated }: Article, { strings, number }: Locale): { at: 'text' | 'dated'; says: string } | null {
  const words = strings.edit.article
  if (text.trim() === '') return { at: 'text', says: words.empty }
  if (text.length > LONGEST_ARTICLE)
    return { at: 'text', says: words.tooLong(number(text.length), number(LONGEST_ARTICLE)) }
  if (dated.trim() !== '' && parseDay(dated.trim()) === undefined)
    return { at: 'dated', says: words.noDay(dated.trim()) }
  return null
}

interface ArticleFormProps {
  article: Article
  /** The file that was opened last. */
  read: ReadFile | null
  /** The keyboard is taken to the heading. */
  hasMoved: boolean
  leave: () => void
}

export function ArticleForm({ article, read, hasMoved, leave }: ArticleFormProps) {
  const locale = useLocale()
  const words = locale.strings.edit.article
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<ReturnType<typeof faultOf>>(null)
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const { text, dated, source, drafted } = article
  useEffect(() => {
    if (hasMoved) form.current?.querySelector('h2')?.focus()
  }, [hasMoved])

  const draft = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = faultOf(article, locale)
    setFault(found)
    if (found !== null) return form.current?.querySelector<HTMLElement>(`[name=${found.at}]`)?.focus()
    setBusy(true)
    setFailed('')
    try {
      const asked = { text, dated: dated.trim(), source: source.trim() }
      const made = await askClerk((clerk) => clerk.draft(textsInEditors(), asked))
      const judged = drafted?.text === text ? judgedBefore(made, drafted.draft, drafted.judged) : {}
      changeArticle({ drafted: { text, draft: made, at: Date.now(), judged } })
      leave()
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  const change = (changes: Partial<Article>): void => {
    setFault(null)
    changeArticle(changes)
  }
  const faultAt = (at: 'text' | 'dated') =>
    fault?.at === at ? (
      <p className="field-error" id={`${id}-${at}-fault`} role="alert">
        {fault.says}
      </p>
    ) : null
  const described = (at: 'text' | 'dated') => ({
    'aria-invalid': fault?.at === at || undefined,
    'aria-describedby': `${id}-${at}-help${fault?.at === at ? ` ${id}-${at}-fault` : ''}`,
  })
  const day = dated.trim() === '' ? undefined : parseDay(dated.trim())
  return (
    <form
      ref={form}
      className="article-form"
      noValidate
      aria-label={words.title}
      onSubmit={(event) => void draft(event)}
    >
      <h2 tabIndex={-1}>{words.title}</h2>
      <p className="note">{words.intro}</p>
      <div className="edit-actions">
        <button type="button" onClick={() => file.current?.click()}>
          {words.openFile}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          data-open="article"
          accept=".txt,text/plain"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen !== undefined) offered.set(chosen)
            // The same file can be chosen again.
            target.value = ''
          }}
        />
      </div>
      <p className={read !== null && !('text' in read) ? 'warned' : 'note'} role="status">
        {read === null ? '' : sayRead(read, locale)}
      </p>
      <div className="fields">
        <div className="field field-article">
          <label htmlFor={`${id}-text`}>{words.text}</label>
          <textarea
            id={`${id}-text`}
            name="text"
            rows={10}
            spellCheck={false}
            value={text}
            onChange={(event) => change({ text: event.target.value })}
            {...described('text')}
          />
          {faultAt('text')}
          <p className="note" id={`${id}-text-help`}>
            {words.textHelp(locale.number(LONGEST_ARTICLE))}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-dated`}>{words.dated}</label>
          <input
            id={`${id}-dated`}
            name="dated"
            type="text"
            autoComplete="off"
            value={dated}
            onChange={(event) => change({ dated: event.target.value })}
            {...described('dated')}
          />
          {faultAt('dated')}
          <p className="note" id={`${id}-dated-help`}>
            {day === undefined ? words.datedHelp : locale.strings.edit.row.readAs(locale.date(formatDay(day)))}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-source`}>{words.source}</label>
          <input
            id={`${id}-source`}
            type="text"
            autoComplete="off"
            aria-describedby={`${id}-source-help`}
            value={source}
            onChange={(event) => change({ source: event.target.value })}
          />
          <p className="note" id={`${id}-source-help`}>
            {words.sourceHelp}
          </p>
        </div>
      </div>
      {failed === '' ? null : (
        <p className="warned" role="alert">
          {words.failed(failed)}
        </p>
      )}
      <div className="edit-actions">
        <button type="submit" className="primary" disabled={isBusy}>
          {words.draft}
        </button>
        {drafted === null ? null : (
          <button type="button" onClick={leave}>
            {words.backToRows}
          </button>
        )}
        <span role="status">{isBusy ? words.drafting : ''}</span>
      </div>
    </form>
  )
}
