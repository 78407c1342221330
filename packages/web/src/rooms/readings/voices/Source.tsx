/** Where a judgement is from: a link where its source is a whole address, a text where it is none. */
import { useLocale } from '../../../state/locale.js'

export function Source({ source, name }: { source: string; name: string }) {
  const words = useLocale().strings.readings.voices
  if (!(/^https?:/.test(source) && URL.canParse(source))) return <>{source}</>
  const host = new URL(source).hostname.replace(/^www\./, '')
  return (
    <a href={source} rel="noreferrer" target="_blank" aria-label={`${words.source(host)}, ${name}`}>
      {host}
    </a>
  )
}
