import { useLocale } from '../../strings/locale.js'

export function OutlookRoom() {
  const { strings } = useLocale()
  return <h1>{strings.app.outlook}</h1>
}
