/**
 * What concerns the visitor's own files and changes, in whatever room: what came back, what is missing, what else is at
 * them.
 */
import { type ReactNode, useEffect, useState } from 'react'
import type { NotTaken } from '../../../editing/sizes.js'
import { open } from '../../../state/crisis.js'
import {
  discardDraft,
  draftNews,
  elsewhere,
  keepDraft,
  keepFailed,
  localMissing,
  restoreLocal,
  showOther,
  startDrafts,
  unsaved,
} from '../../../state/drafts.js'
import { startLinks } from '../../../state/link.js'
import { type Locale, useLocale } from '../../../state/locale.js'
import { answerServed, openServed, servedNews, unwatchServed } from '../../../state/served.js'
import { useStore } from '../../../state/store.js'
import { beAt } from '../../../state/tabs.js'
import { view } from '../../../state/view.js'
import { DropPlace, OpenFileButton } from './OpenFileButton.js'
import { openNews } from './open-files.js'

/** Opens what only the visitor's machine has, where the address names it. */
function useOwnCrisis(): void {
  const asked = useStore(view, ({ crisis }) => crisis)
  const current = useStore(open, (now) => now?.id)
  useEffect(() => {
    startDrafts()
    startLinks()
    beAt((id) => open.get()?.id === id && (unsaved() || view.get().params.edit !== undefined))
  }, [])
  useEffect(() => {
    if (asked !== 'served') unwatchServed()
    if (asked !== 'local') localMissing.set(false)
    if (asked === current) return
    if (asked === 'local') void restoreLocal()
    if (asked === 'served') void openServed()
  }, [asked, current])
}

export function EditNotices() {
  useOwnCrisis()
  const { strings } = useLocale()
  return (
    <section className="edit-notices no-print" aria-label={strings.edit.notices.label}>
      <LocalNotice />
      <OpenNotice />
      <DraftNotice />
      <ServedNotice />
      <TabNotice />
      <DropPlace />
    </section>
  )
}

function Notice({ children, alert = false }: { children: ReactNode; alert?: boolean }) {
  return (
    <div className="edit-notice" role={alert ? 'alert' : 'status'}>
      {children}
    </div>
  )
}

function LocalNotice() {
  const { strings } = useLocale()
  const missing = useStore(localMissing)
  const now = useStore(open, (one) => one?.id)
  return missing && now !== 'local' ? (
    <Notice alert>
      <p>{strings.edit.notices.localMissing}</p>
      <OpenFileButton />
    </Notice>
  ) : null
}

/** `14:05`, or with its day where that was another. */
function timeOf(at: number, { language }: Locale): string {
  const then = new Date(at)
  const today = then.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(today ? {} : { day: 'numeric', month: 'long' }),
  }).format(then)
}

function DraftNotice() {
  const locale = useLocale()
  const words = locale.strings.edit.notices
  const news = useStore(draftNews)
  if (news === null) return null
  const time = timeOf(news.at, locale)
  return (
    <Notice>
      <p>{news.kind === 'restored' ? words.restored(time) : words.other(time)}</p>
      {news.kind === 'restored' ? (
        <button type="button" onClick={keepDraft}>
          {words.keep}
        </button>
      ) : (
        <button type="button" onClick={() => void showOther()}>
          {words.showOther}
        </button>
      )}
      <button type="button" onClick={() => void discardDraft()}>
        {words.discard}
      </button>
    </Notice>
  )
}

function ServedNotice() {
  const { strings } = useLocale()
  const words = strings.edit.notices
  const news = useStore(servedNews)
  if (news === null) return null
  if (news.kind === 'again')
    return (
      <Notice>
        <p>{words.again}</p>
        <button type="button" className="plain" onClick={() => servedNews.set(null)}>
          {words.understood}
        </button>
      </Notice>
    )
  return (
    <Notice alert>
      <p>{words.changedOnDisk}</p>
      <button type="button" onClick={() => void answerServed(true)}>
        {words.takeDisk}
      </button>
      <button type="button" onClick={() => void answerServed(false)}>
        {words.keepMine}
      </button>
    </Notice>
  )
}

function TabNotice() {
  const { strings } = useLocale()
  const words = strings.edit.notices
  const other = useStore(elsewhere)
  const failed = useStore(keepFailed)
  const [read, setRead] = useState(false)
  useEffect(() => {
    if (!other) setRead(false)
  }, [other])
  return (
    <>
      {other && !read ? (
        <Notice>
          <p>{words.elsewhere}</p>
          <button type="button" className="plain" onClick={() => setRead(true)}>
            {words.understood}
          </button>
        </Notice>
      ) : null}
      {failed === null ? null : (
        <Notice alert>
          <p>{words.keepFailed(failed)}</p>
        </Notice>
      )}
    </>
  )
}

const MB = 1024 * 1024
const FEW = 6

export function sayNotTaken(reason: NotTaken, { strings, number, list }: Locale): string {
  const words = strings.edit.open
  switch (reason.why) {
    case 'noCrisis':
      return words.noCrisis(reason.found.length === 0 ? words.nothing : list(reason.found.slice(0, FEW)))
    case 'export':
      return words.export(reason.file, reason.name, reason.source)
    case 'several':
      return words.several
    case 'tooLarge':
      return words.tooLarge(reason.file, number(reason.found / MB, 1), number(reason.most / MB, 1))
    case 'tooMany':
      return words.tooMany(number(reason.found), number(reason.most))
    case 'notText':
      return words.notText(reason.file, reason.found, number(reason.line), number(reason.column), reason.hint)
    case 'notZip':
      return words.notZip(reason.file, reason.said)
  }
}

function OpenNotice() {
  const locale = useLocale()
  const words = locale.strings.edit.open
  const news = useStore(openNews)
  if (news === null) return null
  const close = (
    <button type="button" className="plain" onClick={() => openNews.set(null)}>
      {words.close}
    </button>
  )
  if (news.kind === 'reading') return <Notice>{words.reading}</Notice>
  if (news.kind === 'failed')
    return (
      <Notice alert>
        <p>{words.failed(news.said)}</p>
        {close}
      </Notice>
    )
  if (news.kind === 'opened')
    return (
      <Notice>
        <p>
          {words.opened(news.file)}{' '}
          {news.left.length === 0
            ? ''
            : words.left(
                news.left.length,
                `${news.left.slice(0, FEW).join(', ')}${news.left.length > FEW ? ' \u2026' : ''}`,
              )}{' '}
          {locale.strings.edit.file.isLocal}
        </p>
        {close}
      </Notice>
    )
  return (
    <Notice alert>
      <p>{sayNotTaken(news.reason, locale)}</p>
      {news.reason.why === 'several'
        ? news.reason.found.map((path) => (
            <button key={path} type="button" onClick={() => news.again?.(path)}>
              {path}
            </button>
          ))
        : null}
      {close}
    </Notice>
  )
}
