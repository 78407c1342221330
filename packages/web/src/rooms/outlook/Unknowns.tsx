/** What the numbers leave out, and how they were made. */

import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { study } from '../../state/study.js'
import { tunedCount } from './say.js'
import { useShown } from './shown.js'

export function Unknowns() {
  const { strings, number } = useLocale()
  const { outlook, forecast, file } = useShown()
  const seed = useStore(study, ({ request }) => request?.seed ?? '1')
  const words = strings.outlook.unknown
  const tuned = tunedCount()
  return (
    <>
      <ul>
        <li>{words.hidden}</li>
        <li>{words.war}</li>
        <li>{words.cut}</li>
        {tuned === 0 ? null : <li>{words.tuned(number(tuned))}</li>}
        {file.record.mainSeries === undefined ? null : <li>{words.count(file.record.mainSeries)}</li>}
      </ul>
      <p className="note">
        {words.made(number(outlook.runs), number(outlook.draws), number(forecast.particles), seed)}
      </p>
    </>
  )
}
