/**
 * Who is on record as judging the act, and what one must believe to judge so. No chance is given in the name of a voice.
 */
import type { Crisis } from '@standoff/core'
import { type Clash, clashOf, type JudgedVoice, type Need } from '@standoff/core/kernel'
import { memo } from 'react'
import { type Locale, useLocale } from '../../../state/locale.js'
import type { OneAct } from '../act/acts.js'
import { Source } from './Source.js'

interface Props {
  crisis: Crisis
  act: OneAct
}

export const Voices = memo(function Voices({ crisis: { file }, act }: Props) {
  const { strings } = useLocale()
  const words = strings.readings.voices
  const silent = Object.entries(file.voices).filter(([id]) => !act.voices.some((voice) => voice.id === id))
  return (
    <>
      {act.voices.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.lede}</p>
          <ul className="judged">
            {act.voices.map((voice) => (
              <Judged key={`${voice.id} ${voice.date} ${voice.says}`} voice={voice} act={act} />
            ))}
          </ul>
          <p className="note">{words.bounds}</p>
        </>
      )}
      {silent.length === 0 ? null : (
        <p className="note">{words.silent(silent.map(([, { name }]) => name).join('; '))}</p>
      )}
    </>
  )
})

function Judged({ voice, act }: { voice: JudgedVoice; act: OneAct }) {
  const locale = useLocale()
  const { strings, number, date } = locale
  const words = strings.readings.voices
  const { name, says, row, source, reproduced, decibans, missing, needs, draws } = voice
  const clash = clashOf(act, says)
  const margin = number(Math.abs(decibans), 1)
  const share = (of: number): string => number(Math.round(100 * of))
  return (
    <li>
      <p>
        <b>{words[says](name)}</b> ({[...(row === null ? [] : [row]), date(voice.date)].join(', ')}
        {source === null ? null : (
          <>
            ; <Source source={source} name={name} />
          </>
        )}
        )
      </p>
      {clash === null ? null : <p>{clashInWords(clash, act, locale)}</p>}
      <p>{reproduced === 'at-worth' ? words.same(margin, share(draws.atWorth)) : words.against(margin)}</p>
      {reproduced === 'never' ? <p>{words.never(number(missing, 1), share(draws.possible))}</p> : null}
      {needs.length === 0 ? null : (
        <>
          <p>{reproduced === 'by-one' ? words.one : words.several}</p>
          <ul>
            {needs.map((need) => (
              <li key={need.part}>{needInWords(need, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

/** How the model reads it, and what carries the difference. */
function clashInWords(
  { alone, together }: Clash,
  { punish }: OneAct,
  { strings, likelihood, list }: Pick<Locale, 'strings' | 'likelihood' | 'list'>,
): string {
  const words = strings.readings.voices
  const named = (parts: Clash['alone']): string =>
    list(parts.map((part) => (part === 'prior' ? words.ownPrior : strings.readings.short[part])))
  const otherwise = words.otherwise(likelihood(punish.mean))
  if (alone.length === 0) return `${otherwise} ${words.carryTogether(named(together))}`
  return `${otherwise} ${words.carries(named(alone.slice(0, 1)))}${alone.length === 1 ? '' : ` ${words.carriesToo(named(alone.slice(1)))}`}`
}

/** A weight or a prior that it takes, with how far that moves over the draws. */
function needInWords(
  { part, bounded, value, low, high, enough }: Need,
  { strings, number }: Pick<Locale, 'strings' | 'number'>,
): string {
  const words = strings.readings.voices
  const two = (one: number): string => number(one, 2)
  const range = ` (${words.within(words.span(two(low), two(high)), number(Math.round(100 * enough)))})`
  return `${said()}${range}`

  function said(): string {
    if (part === 'prior') return (bounded === 'least' ? words.priorLeast : words.priorMost)(two(value))
    if (part === 'shelter') return words.shelter(two(value))
    const item = strings.readings.short[part]
    return value < 0.005 ? words.nothing(item) : words.weight(item, two(value))
  }
}
