/** Who stood behind an attack: four causes as shares of one, the groups it may be laid to, and what the words mean. */
import type { Crisis } from '@standoff/core'
import { memo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import type { OneAct } from './acts.js'
import { ShareRows } from './ShareRows.js'
import { nameOf, refusalInWords } from './say.js'

const CAUSES = ['directed', 'licensed', 'own', 'defied'] as const

interface Props {
  crisis: Crisis
  act: OneAct
}

export const Causes = memo(function Causes({ crisis, act }: Props) {
  const locale = useLocale()
  const { strings, chance, number, list } = locale
  const words = strings.readings.causes
  if (act.kind === 'own') return <p>{words.ownHand}</p>
  const { causes } = act
  const half = act.atHalf.causes
  const told =
    causes === null ? '' : words.told(chance(causes[0].mean + causes[1].mean), chance(causes[2].mean + causes[3].mean))
  return (
    <>
      {causes === null ? (
        <>
          <p>{words.refused(refusalInWords(act.causesRefused ?? act.refused ?? '', locale))}</p>
          <dl className="causes">
            {CAUSES.map((cause) => (
              <div key={cause}>
                <dt>{words.names[cause]}</dt>
                <dd>{words.means[cause]}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : (
        <Figure
          id="causes"
          title={words.title}
          caption={`${told} ${words.caption} ${words.error(number(100 * act.causeError))}`}
          columns={words.columns}
          rows={CAUSES.map((cause, c) => [
            words.names[cause],
            words.means[cause],
            causes[c].mean,
            causes[c].low,
            causes[c].high,
          ])}
        >
          {(width) => (
            <ShareRows
              width={width}
              rows={CAUSES.map((id, c) => ({ id, name: words.names[id], means: words.means[id], ...causes[c] }))}
              label={words.alt(told)}
            />
          )}
        </Figure>
      )}
      {causes === null ||
      half === null ||
      half.every(({ mean }, c) => Math.abs(mean - causes[c].mean) < 1e-9) ? null : (
        <p>{words.atHalf(list(half.map(({ mean }, c) => `${words.names[CAUSES[c]]} ${chance(mean)}`)))}</p>
      )}
      {act.authors.length === 0 ? null : (
        <>
          <h3>{words.authors}</h3>
          <ul>
            {[...act.authors]
              .sort((a, b) => b.share - a.share)
              .map(({ id, share }) => (
                <li key={id}>{words.author(nameOf(crisis, id), chance(share))}</li>
              ))}
          </ul>
          <p className="note">{words.authorsNote}</p>
        </>
      )}
    </>
  )
})
