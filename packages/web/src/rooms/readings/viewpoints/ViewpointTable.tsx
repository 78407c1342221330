/** At which weight each viewpoint takes each item of evidence. */
import type { Crisis } from '@standoff/core'
import { EVIDENCE_ITEMS } from '@standoff/core/kernel'
import { Scroll } from '../../../components/Scroll.js'
import { useLocale } from '../../../state/locale.js'
import type { OneAct } from '../act/acts.js'
import { startFrom } from '../believe/Believe.js'
import { plainPercent } from '../draw/tick.js'

export function ViewpointTable({ crisis: { file }, act }: { crisis: Crisis; act: OneAct }) {
  const { strings, percent, number, range, likelihood } = useLocale()
  const words = strings.readings.viewpoints
  return (
    <>
      <h3>{words.accepts}</h3>
      <Scroll label={words.accepts}>
        <table className="viewpoint-table">
          <thead>
            <tr>
              <th scope="col">{words.viewpoint}</th>
              <th scope="col" className="n">
                {words.prior}
              </th>
              {EVIDENCE_ITEMS.map((item) => (
                <th scope="col" key={item}>
                  {strings.readings.short[item]}
                </th>
              ))}
              <th scope="col" className="n">
                {words.deception}
              </th>
              <th scope="col" className="n">
                {words.even}
              </th>
              <th scope="col">{words.ends}</th>
              <th scope="col" className="no-print">
                <span className="visually-hidden">{words.start}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {act.viewpoints.map(({ id, name, prior, punish, low, high, evenPrior, deception }) => {
              const viewpoint = file.viewpoints[id]
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="n">{plainPercent({ percent, number }, prior)}</td>
                  {EVIDENCE_ITEMS.map((item) => (
                    <td key={item}>
                      <span className="share" aria-hidden="true">
                        <span style={{ inlineSize: `${100 * (viewpoint?.accepts[item] ?? 0)}%` }} />
                      </span>
                      {number(viewpoint?.accepts[item] ?? 0, 1)}
                    </td>
                  ))}
                  <td className="n">{plainPercent({ percent, number }, deception)}</td>
                  <td className="n">{percent(evenPrior)}</td>
                  <td>
                    <span className="whole">
                      <b>{percent(punish)}</b> ({range(low, high)})
                    </span>{' '}
                    <span className="mark">{likelihood(punish)}</span>
                  </td>
                  <td className="no-print go">
                    <button
                      type="button"
                      className="plain"
                      aria-label={words.startFrom(name)}
                      onClick={() => startFrom(id)}
                    >
                      {words.start}
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
      <p className="note">{words.acceptsNote}</p>
    </>
  )
}
