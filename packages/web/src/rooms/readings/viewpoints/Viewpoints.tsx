/**
 * The viewpoints side by side: where each starts, what it accepts, where that leads, and what sets them apart.
 */
import type { Crisis } from '@standoff/core'
import { decibans, EVIDENCE_ITEMS, type ViewpointPair } from '@standoff/core/kernel'
import { memo, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import type { OneAct } from '../act/acts.js'
import { type Line, ViewpointLines } from './ViewpointLines.js'
import { ViewpointTable } from './ViewpointTable.js'

/** Pairs told before the rest is asked for. */
const PAIRS = 4

interface Props {
  crisis: Crisis
  act: OneAct
}

export const Viewpoints = memo(function Viewpoints({ crisis, act }: Props) {
  const { strings, percentWords, number } = useLocale()
  const words = strings.readings.viewpoints
  const { file } = crisis
  const lines = useMemo((): Line[] => {
    const sorted = [...act.viewpoints].sort((a, b) => b.punish - a.punish)
    const read = sorted.map(
      ({ id, name, prior, punish, low, high, evenPrior }): Line => ({
        id,
        name,
        prior,
        punish,
        low,
        high,
        even: evenPrior,
      }),
    )
    return [
      ...read,
      {
        id: '',
        name: words.model,
        prior: Math.exp(act.evidence[0].fits[1]),
        punish: act.punish.mean,
        low: act.punish.low,
        high: act.punish.high,
        even: null,
      },
    ]
  }, [act, words])
  const [top, low] = [lines[0], lines[lines.length - 2]]
  const told = words.told(percentWords(low.punish), low.name, percentWords(top.punish), top.name)
  const named = (id: string): string => act.viewpoints.find((one) => one.id === id)?.name ?? id
  const pairs = [...act.pairs].sort(
    (a, b) => Number(b.disagree) - Number(a.disagree) || Math.abs(b.difference) - Math.abs(a.difference),
  )
  const inWords = ({ one, other, item, difference, disagree }: ViewpointPair): string =>
    words.by(
      (disagree ? words.apart : words.along)(named(one), named(other)),
      strings.readings.short[item],
      number(Math.abs(decibans(difference)), 1),
    )
  const item = (pair: ViewpointPair) => <li key={`${pair.one} ${pair.other}`}>{inWords(pair)}</li>
  return (
    <>
      <Figure
        id="viewpoints"
        title={words.title}
        caption={`${told} ${words.caption}`}
        columns={[...words.columns, ...EVIDENCE_ITEMS.map((one) => strings.readings.short[one])]}
        rows={[
          ...act.viewpoints.map(({ id, name, prior, punish, low, high, evenPrior, deception }) => [
            name,
            prior,
            punish,
            low,
            high,
            evenPrior,
            deception,
            ...EVIDENCE_ITEMS.map((one) => file.viewpoints[id]?.accepts[one] ?? null),
          ]),
          [
            words.model,
            lines[lines.length - 1].prior,
            act.punish.mean,
            act.punish.low,
            act.punish.high,
            null,
            null,
            ...EVIDENCE_ITEMS.map(() => null),
          ],
        ]}
      >
        {(width) => <ViewpointLines width={width} lines={lines} label={words.alt(told)} />}
      </Figure>
      <ViewpointTable crisis={crisis} act={act} />
      <h3>{words.pairs}</h3>
      {pairs.some(({ disagree }) => disagree) ? null : <p>{words.agree}</p>}
      <ul>{pairs.slice(0, PAIRS).map(item)}</ul>
      {pairs.length > PAIRS ? (
        <details>
          <summary>{words.otherPairs(number(pairs.length - PAIRS))}</summary>
          <ul>{pairs.slice(PAIRS).map(item)}</ul>
        </details>
      ) : null}
    </>
  )
})
