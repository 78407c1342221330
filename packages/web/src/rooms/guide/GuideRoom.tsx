import { useLocale } from '../../strings/locale.js'

export function GuideRoom() {
  const { strings } = useLocale()
  return <h1>{strings.app.guide}</h1>
}
