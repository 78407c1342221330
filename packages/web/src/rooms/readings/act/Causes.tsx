/** Who stood behind an attack: four causes as shares of one, the groups it may be laid to, and what the words mean. */
import type { Crisis } from '@standoff/core'
import { scaleLinear } from 'd3-scale'
import { memo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { wrapped } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { Lines } from '../draw/Lines.js'
import { plainPercent } from '../draw/tick.js'
import type { OneAct } from './acts.js'
import { nameOf, refusalInWords } from './say.js'

const CAUSES = ['directed', 'licensed', 'own', 'defied'] as const
const WIDE = 620

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
          {(width) => <Shares width={width} causes={causes} label={words.alt(told)} />}
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

function Shares({ width, causes, label }: { width: number; causes: NonNullable<OneAct['causes']>; label: string }) {
  const { strings, percent, range, likelihood, number } = useLocale()
  const words = strings.readings.causes
  const wide = width >= WIDE
  const left = wide ? 290 : 16
  const right = wide ? 200 : 16
  const row = wide ? 52 : 96
  const x = scaleLinear([0, 1], [left, width - right])
  const bottom = 8 + CAUSES.length * row
  return (
    <svg width={width} height={bottom + 26} viewBox={`0 0 ${width} ${bottom + 26}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={8} y2={bottom} stroke="var(--rule)" />
          <text x={x(tick)} y={bottom + 18} textAnchor="middle" fill="var(--soft)">
            {plainPercent({ percent, number }, tick)}
          </text>
        </g>
      ))}
      {CAUSES.map((cause, c) => {
        const { mean, low, high } = causes[c]
        const top = 8 + c * row
        const y = wide ? top + row / 2 : top + row - 18
        const value = `${percent(mean)} (${range(low, high)})`
        return (
          <g key={cause}>
            <Lines lines={[words.names[cause]]} x={0} y={wide ? y - 8 : top + 16} bold />
            <Lines
              lines={wrapped(words.means[cause], wide ? left - 20 : width - 8, { most: 2 })}
              x={0}
              y={wide ? y + 8 : top + 32}
              fill="var(--soft)"
            />
            <rect
              x={x(low)}
              y={y - 6}
              width={Math.max(1, x(high) - x(low))}
              height={12}
              fill="var(--soft)"
              fillOpacity={0.3}
              stroke="var(--soft)"
            />
            <line x1={x(mean)} x2={x(mean)} y1={y - 10} y2={y + 10} stroke="var(--ink)" strokeWidth={4} />
            {wide ? (
              <>
                <text x={width - right + 14} y={y - 2} fill="var(--ink)" fontWeight={600}>
                  {value}
                </text>
                <text x={width - right + 14} y={y + 14} fill="var(--soft)">
                  {likelihood(mean)}
                </text>
              </>
            ) : (
              <text x={width} y={top + 16} textAnchor="end" fill="var(--ink)">
                {value}, {likelihood(mean)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
