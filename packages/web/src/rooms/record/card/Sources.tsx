/** Where it says so. Links open on a click and in a tab of their own; nothing of them is fetched before. */

import { useLocale } from '../../../state/locale.js'
import { FILE_LANGUAGE } from '../../../strings/file-language.js'
import type { RecordRow } from '../data/row.js'

const ADDRESS = /https?:\/\/[^\s;]+/g

/** Text and addresses of a source, in their order. */
function parts(source: string): { text: string; href: string | null }[] {
  const found: { text: string; href: string | null }[] = []
  let at = 0
  for (const match of source.matchAll(ADDRESS)) {
    if (match.index > at) found.push({ text: source.slice(at, match.index), href: null })
    found.push({ text: hostOf(match[0]), href: match[0] })
    at = match.index + match[0].length
  }
  if (at < source.length) found.push({ text: source.slice(at), href: null })
  return found
}

function hostOf(address: string): string {
  try {
    const { hostname, pathname } = new URL(address)
    const path = decodeURIComponent(pathname)
    return `${hostname.replace(/^www\./, '')}${path.length > 44 ? `${path.slice(0, 42)}\u2026` : path}`
  } catch {
    return address
  }
}

export function Sources({ row }: { row: RecordRow }) {
  const { strings, number } = useLocale()
  const words = strings.record.card
  return (
    <>
      <h3>{words.sources}</h3>
      {row.sources.length === 0 ? (
        <p className="note">{words.noSources}</p>
      ) : (
        <ul className="sources" lang={FILE_LANGUAGE}>
          {row.sources.map((source) => (
            <li key={source}>
              {parts(source).map(({ text, href }) =>
                href === null ? (
                  <span key={text}>{text}</span>
                ) : (
                  <a
                    key={href}
                    href={href}
                    target="_blank"
                    rel="noopener noreferrer"
                    title={`${href} (${words.opens})`}
                  >
                    {text}
                  </a>
                ),
              )}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.raw}</summary>
        <p className="note">{words.line(row.file, number(row.line))}</p>
        <dl lang={FILE_LANGUAGE}>
          {Object.entries(row.raw)
            .filter(([, value]) => value !== '')
            .map(([column, value]) => (
              <div key={column}>
                <dt>
                  <code>{column}</code>
                </dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </details>
    </>
  )
}
