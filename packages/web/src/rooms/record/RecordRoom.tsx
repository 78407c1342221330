import { useLocale } from '../../strings/locale.js'

export function RecordRoom() {
  const { strings } = useLocale()
  return <h1>{strings.app.record}</h1>
}
