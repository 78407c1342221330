/** Name, rooms, and settings that hold in every room: crisis, language, colours. */
import { useId } from 'react'
import { EditNotices } from '../rooms/record/edit/EditNotices.js'
import { OpenFileButton } from '../rooms/record/edit/OpenFileButton.js'
import { open, shipped } from '../state/crisis.js'
import { useEdited } from '../state/link.js'
import { LANGUAGES, useLocale } from '../state/locale.js'
import { useStore } from '../state/store.js'
import { formatView, goTo, ROOMS, setParams, useParam, view } from '../state/view.js'
import { THEMES } from '../style/themes.js'
import { Notices } from './Notices.js'

export function Masthead() {
  const { strings, language } = useLocale()
  const words = strings.app
  const now = useStore(view)
  const known = useStore(shipped)
  const opened = useStore(open)
  const [theme, setTheme] = useParam('theme', 'system')
  const crisisId = opened?.id ?? now.crisis
  const edited = useEdited()
  const mark = (id: string, title: string): string => (edited && id === opened?.id ? words.edited.title(title) : title)
  const ids = { crisis: useId(), language: useId(), theme: useId() }
  return (
    <header className="masthead">
      <a className="name" href={formatView({ crisis: crisisId, room: 'guide', params: shared(now.params) })}>
        {words.name}
      </a>
      <nav aria-label={words.rooms}>
        <ul>
          {ROOMS.map((room) => (
            <li key={room}>
              <a
                href={formatView({ crisis: crisisId, room, params: now.params })}
                aria-current={room === now.room ? 'page' : undefined}
              >
                {words[room]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tools no-print">
        <label htmlFor={ids.crisis} className="visually-hidden">
          {words.crisis}
        </label>
        <select
          id={ids.crisis}
          value={crisisId}
          onChange={(event) =>
            goTo({
              crisis: event.target.value,
              room: now.room === 'guide' ? 'record' : now.room,
              params: shared(now.params),
            })
          }
        >
          {known.map(({ id, title }) => (
            <option key={id} value={id}>
              {mark(id, title)}
            </option>
          ))}
          {known.some(({ id }) => id === crisisId) ? null : (
            <option value={crisisId}>{mark(crisisId, opened?.crisis?.file.title ?? words.local)}</option>
          )}
        </select>
        <OpenFileButton />
        <label htmlFor={ids.language} className="visually-hidden">
          {words.language}
        </label>
        <select id={ids.language} value={language} onChange={(event) => setParams({ lang: event.target.value })}>
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor={ids.theme} className="visually-hidden">
          {words.theme}
        </label>
        <select id={ids.theme} value={theme} onChange={(event) => setTheme(event.target.value)}>
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {words.themes[name]}
            </option>
          ))}
        </select>
      </div>
      <EditNotices />
      <Notices />
    </header>
  )
}

/** Settings that hold for any crisis. */
function shared({ lang, theme, dir }: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ lang, theme, dir }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
