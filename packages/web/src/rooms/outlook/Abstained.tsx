/** Where nothing is forecast: that is an answer, with its reason. */

import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { particlesOf } from '../../state/study.js'
import { setParams, view } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { RUNGS } from '../../work/effort.js'

export function Abstained({ why }: { why: string }) {
  const { strings, number, date } = useLocale()
  const words = strings.outlook.abstained
  const particles = useStore(view, ({ params }) => particlesOf(params))
  const next = RUNGS.find((rung) => rung.particles > particles)
  const [, fewest, all] = /worth less than (\d+) of (\d+)/.exec(why) ?? []
  const [, day] = /gives no chance to what the record tells of (\d{4}-\d{2}-\d{2})/.exec(why) ?? []
  return (
    <>
      <p className="answer">{words.lead}</p>
      <p className="confidence">
        {fewest !== undefined ? (
          words.degenerate(number(Number(fewest)), number(Number(all)))
        ) : day !== undefined ? (
          words.impossible(date(day))
        ) : (
          <>
            {words.other} <span lang={FILE_LANGUAGE}>{why}</span>
          </>
        )}
      </p>
      <p>{words.remedy}</p>
      {next === undefined ? null : (
        <button type="button" className="primary" onClick={() => setParams({ particles: `${next.particles}` })}>
          {words.more(number(next.particles))}
        </button>
      )}
    </>
  )
}
