/** The answer at the top: what is recorded, what is contested, what is not known. */
import { asOfText } from '@standoff/core/kernel'
import { memo, useMemo } from 'react'
import { useLocale } from '../../state/locale.js'
import { answerOf } from './data/answer.js'
import type { Item } from './data/item.js'
import type { Look } from './look.js'

export const Answer = memo(function Answer({ all, look, asOf }: { all: readonly Item[]; look: Look; asOf: number }) {
  const { strings, number, date, list } = useLocale()
  const words = strings.record.answer
  const now = useMemo(() => answerOf(look.file, all, asOf), [look, all, asOf])
  const day = date(asOfText(asOf))
  const { contested, unknown, killed, counted } = now
  const some = (pairs: readonly (readonly [number, (count: string) => string])[]): string[] =>
    pairs.flatMap(([count, say]) => (count > 0 ? [say(number(count))] : []))
  const whose = now.whose.flatMap(({ side, own, groups }) => [
    ...(own > 0 ? [words.own(look.name(side), number(own))] : []),
    ...(groups > 0 ? [words.groups(look.name(side), number(groups))] : []),
  ])
  const unknowns = some([
    [unknown.author, words.noAuthor],
    [unknown.harm, words.noHarm],
    [unknown.weapons, words.noWeapons],
    [unknown.place, words.noPlace],
    [unknown.day, words.noDay],
  ])
  const ranges = some([
    [contested.killed, words.killedRanges],
    [contested.injured, words.injuredRanges],
    [contested.weapons, words.weaponRanges],
    [contested.denied, words.denied],
  ])
  return (
    <>
      <p className="answer">
        {now.acts === 0
          ? words.none(day)
          : words.join(
              words.acts(day, number(now.acts), now.attacks === now.acts ? null : number(now.attacks)),
              words.killed(number(killed.best), number(killed.low), number(killed.high)),
            )}
      </p>
      {now.acts === 0 ? null : (
        <p>
          {words.whose(list(whose))}{' '}
          {contested.rows === 0 ? words.uncontested : words.contested(number(contested.rows), list(ranges))}{' '}
          {unknowns.length === 0 ? words.nothing : words.unknown(list(unknowns))}
        </p>
      )}
      <p className="note">
        {counted === null
          ? ''
          : `${words.counts(counted.series, number(counted.total), date(counted.iso), number(counted.told))} `}
        {now.outside > 0 ? `${words.outside(number(now.outside))} ` : ''}
        {now.judged > 0 ? `${words.judged(number(now.judged))} ` : ''}
        {now.later > 0 ? words.later(number(now.later)) : ''}
      </p>
    </>
  )
})
