/** The frame of the page: head, the line on what is computed, and the room. */
import { Suspense, useEffect } from 'react'
import { open, openFailed } from '../state/crisis.js'
import { localMissing } from '../state/drafts.js'
import { useStore } from '../state/store.js'
import { keepStudying } from '../state/study.js'
import { view } from '../state/view.js'
import { languageOf, loadLanguage, useLocale } from '../strings/locale.js'
import { showTheme, THEMES, type ThemeName } from '../style/themes.js'
import { Masthead } from './Masthead.js'
import { ROOM_OF } from './room-of.js'
import { StudyStrip } from './StudyStrip.js'
import { useOpenCrisis } from './use-open-crisis.js'

export function App() {
  const { strings } = useLocale()
  const { room, params } = useStore(view)
  const now = useStore(open)
  const failed = useStore(openFailed)
  const nothingOpen = useStore(localMissing) && now === null
  useOpenCrisis()
  const language = languageOf(params)
  useEffect(() => void loadLanguage(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = params.dir === 'rtl' ? 'rtl' : 'ltr'
  }, [language, params.dir])
  useEffect(() => showTheme(isTheme(params.theme) ? params.theme : 'system'), [params.theme])
  useEffect(() => {
    document.title = [strings.app[room], now?.crisis?.file.title, strings.app.name].filter((part) => part !== undefined).join(' \u00B7 ')
  }, [room, now?.crisis, strings])
  // What is computed follows what is looked at.
  useEffect(() => {
    void keepStudying(now, { params, room })
  }, [now, params, room])
  const Room = ROOM_OF[room]
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={toContent}>
        {strings.app.skip}
      </button>
      <Masthead />
      <StudyStrip />
      <main id="main" className={`room ${room}`} tabIndex={-1}>
        {failed === null ? null : (
          <p className="warned" role="alert">
            {strings.app.notOpened(failed)}
          </p>
        )}
        <Suspense fallback={<p className="note">{strings.app.opening}</p>}>{nothingOpen && room !== 'guide' ? null : <Room />}</Suspense>
      </main>
    </div>
  )
}

/** The address holds the view, so the content is reached without changing it. */
function toContent(): void {
  document.getElementById('main')?.focus()
}

const isTheme = (name: string | undefined): name is ThemeName => (THEMES as readonly string[]).includes(name ?? '')
