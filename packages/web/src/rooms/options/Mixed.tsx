/** A sentence of the page with names of the file in it, each marked with the language of the file. */
import { FILE_LANGUAGE } from '../../strings/file-language.js'

export function Mixed({ text, names }: { text: string; names: readonly string[] }) {
  const parts: { text: string; isName: boolean }[] = []
  let rest = text
  while (rest !== '') {
    const found = names
      .filter((name) => name !== '' && rest.includes(name))
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0]
    if (found === undefined) {
      parts.push({ text: rest, isName: false })
      break
    }
    if (found.at > 0) parts.push({ text: rest.slice(0, found.at), isName: false })
    parts.push({ text: found.name, isName: true })
    rest = rest.slice(found.at + found.name.length)
  }
  return (
    <>
      {parts.map((part, n) =>
        part.isName ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name
          <span key={n} lang={FILE_LANGUAGE}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
