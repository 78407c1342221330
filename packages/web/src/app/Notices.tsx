/**
 * What concerns the page itself: parts that ended and were started again, a newer version, a language that did not
 * come, what a link carried.
 */
import type { ReactNode } from 'react'
import { carried, linkNews } from '../state/link.js'
import { LANGUAGES, languageFailed, loadLanguage, useLocale } from '../state/locale.js'
import { restarted } from '../state/restarts.js'
import { useStore } from '../state/store.js'
import { newVersion, takeNewVersion } from './offline.js'

export function Notices() {
  const { strings } = useLocale()
  const words = strings.app
  const restart = useStore(restarted)
  const version = useStore(newVersion)
  const language = useStore(languageFailed)
  const link = useStore(linkNews)
  const isCarried = useStore(carried)
  return (
    <section className="notices no-print" aria-label={words.notices}>
      {restart === null ? null : (
        <Notice alert close={() => restarted.set(null)}>
          <p>
            {restart.givenUp ? words.restarted.givenUp : words.restarted[restart.part]}{' '}
            {restart.why === '' ? '' : words.restarted.why(restart.why)}
          </p>
        </Notice>
      )}
      {language === null ? null : (
        <Notice close={() => languageFailed.set(null)}>
          <p>{words.languageFailed(LANGUAGES[language])}</p>
          <button type="button" onClick={() => void loadLanguage(language)}>
            {words.trouble.again}
          </button>
        </Notice>
      )}
      {link === null || (link === 'put' && isCarried === 'nothing') ? null : (
        <Notice alert={link !== 'put'} close={() => linkNews.set(null)}>
          <p>{words.link[link]}</p>
        </Notice>
      )}
      {version === null ? null : (
        <Notice close={() => newVersion.set(null)}>
          <p>{words.newVersion[version]}</p>
          {version === 'waits' ? (
            <button type="button" onClick={() => void takeNewVersion()}>
              {words.newVersion.take}
            </button>
          ) : null}
        </Notice>
      )}
    </section>
  )
}

function Notice({ children, close, alert = false }: { children: ReactNode; close: () => void; alert?: boolean }) {
  const { strings } = useLocale()
  return (
    <div className="edit-notice" role={alert ? 'alert' : 'status'}>
      {children}
      <button type="button" className="plain" onClick={close}>
        {strings.app.understood}
      </button>
    </div>
  )
}
