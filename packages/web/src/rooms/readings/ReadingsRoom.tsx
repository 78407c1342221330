import { useLocale } from '../../strings/locale.js'

export function ReadingsRoom() {
  const { strings } = useLocale()
  return <h1>{strings.app.readings}</h1>
}
