/** At which weight each voice takes each item of evidence, and where it says so. */
import type { Crisis } from '@standoff/core'
import { EVIDENCE_ITEMS } from '@standoff/core/kernel'
import { Scroll } from '../../../components/Scroll.js'
import { useLocale } from '../../../state/locale.js'
import type { OneAct } from '../act/acts.js'
import { startFrom } from '../believe/Believe.js'
import { plainPercent } from '../draw/tick.js'

/** Where a source is from; a text that is no whole address stays as it is. */
function hostOf(source: string): string {
  return URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, '') : source
}

export function VoiceTable({ crisis: { file }, act }: { crisis: Crisis; act: OneAct }) {
  const { strings, percent, number, range, likelihood } = useLocale()
  const words = strings.readings.voices
  return (
    <>
      <h3>{words.accepts}</h3>
      <Scroll label={words.accepts}>
        <table className="voice-table">
          <thead>
            <tr>
              <th scope="col">{words.voice}</th>
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
              <th scope="col">{words.source}</th>
              <th scope="col" className="no-print">
                <span className="visually-hidden">{words.start}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {act.voices.map(({ id, name, prior, punish, low, high, evenPrior, deception }) => {
              const voice = file.voices[id]
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="n">{plainPercent({ percent, number }, prior)}</td>
                  {EVIDENCE_ITEMS.map((item) => (
                    <td key={item}>
                      <span className="share" aria-hidden="true">
                        <span style={{ inlineSize: `${100 * (voice?.accepts[item] ?? 0)}%` }} />
                      </span>
                      {number(voice?.accepts[item] ?? 0, 1)}
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
                  <td>
                    {voice?.source === undefined ? null : /^https?:/.test(voice.source) ? (
                      <a
                        href={voice.source}
                        rel="noreferrer"
                        target="_blank"
                        aria-label={words.sourceOf(hostOf(voice.source), name)}
                      >
                        {hostOf(voice.source)}
                      </a>
                    ) : (
                      voice.source
                    )}
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
