import { useLocale } from '../../strings/locale.js'

export function OptionsRoom() {
  const { strings } = useLocale()
  return <h1>{strings.app.options}</h1>
}
