/** One sentence of an account, with what only the run knows set apart, and why it came to that. */
import { capital, type TraceEntry } from '@standoff/core/kernel'
import { useState } from 'react'
import { useLocale } from '../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import { useShown } from '../shown.js'
import { Why } from './Why.js'

/** The sentence without its day, which stands above, and without what is hidden, which stands beside it. */
function bare({ sentence, hidden }: TraceEntry): string {
  const text = sentence.replace(/^Day \d+, \d+ \w+(?:, \d\d:\d\d)?: /, '')
  const whole = hidden === undefined ? text : text.replace(` (${hidden})`, '')
  return capital(whole)
}

export function Entry({ entry }: { entry: TraceEntry }) {
  const { strings } = useLocale()
  const { colorOf } = useShown()
  const [isOpen, setOpen] = useState(false)
  const words = strings.outlook.panel
  const text = bare(entry)
  return (
    <li style={{ borderInlineStartColor: entry.party === null ? 'var(--rule)' : colorOf(entry.party) }}>
      <span lang={FILE_LANGUAGE}>{text}</span>
      {entry.hidden === undefined ? null : (
        <span className="hidden-part" title={words.hiddenMark}>
          {' '}
          [<span lang={FILE_LANGUAGE}>{entry.hidden}</span>]
        </span>
      )}
      {entry.why === undefined ? null : (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary aria-label={words.whyOf(text)}>{words.why}</summary>
          {isOpen ? <Why why={entry.why} /> : null}
        </details>
      )}
    </li>
  )
}
