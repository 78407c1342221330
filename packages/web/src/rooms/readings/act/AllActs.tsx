/** Every act of force as it is read, over time; a way to go from one to the next. */
import type { Crisis } from '@standoff/core'
import { cutOf, dayOf, type Hue, partyHues } from '@standoff/core/kernel'
import { memo, useMemo } from 'react'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { ActDots, type Dot } from './ActDots.js'
import type { OneAct } from './acts.js'
import { byWhom, nameOf, refusalInWords } from './say.js'

interface Props {
  crisis: Crisis
  acts: readonly OneAct[]
  act: OneAct
  asOf: string
}

export const AllActs = memo(function AllActs({ crisis, acts, act, asOf }: Props) {
  const locale = useLocale()
  const { strings, number } = locale
  const words = strings.readings.all
  const read = acts.filter(({ refused }) => refused === null)
  const told = words.told(number(read.filter(({ punish }) => punish.mean > 0.55).length), number(read.length))
  const dots = useMemo((): Dot[] => {
    const hues: Readonly<Record<string, Hue>> = partyHues(crisis.file)
    const today = new Map<string, number>()
    for (const { date: day } of acts) today.set(day, (today.get(day) ?? 0) + 1)
    const before = new Map<string, number>()
    return acts.map((one) => {
      const n = (before.get(one.date) ?? 0) + 1
      before.set(one.date, n)
      return {
        key: one.key,
        at: dayOf(one.date) + n / ((today.get(one.date) ?? 1) + 1),
        own: one.kind === 'own',
        hue: hues[one.side ?? ''] ?? 'ink',
        ...one.punish,
        refused: one.refused !== null,
      }
    })
  }, [acts, crisis])
  const kinds = useMemo(() => {
    const found = new Map<string, { own: boolean; hue: string; text: string }>()
    const hues: Readonly<Record<string, Hue>> = partyHues(crisis.file)
    for (const one of acts) {
      const hue = hues[one.side ?? ''] ?? 'ink'
      const name = one.side === null ? '' : nameOf(crisis, one.side)
      found.set(`${hue} ${one.kind}`, {
        own: one.kind === 'own',
        hue,
        text: one.kind === 'own' ? words.ownHand(name) : words.through(name),
      })
    }
    return [...found.values()]
  }, [acts, crisis, words])
  const rows = useMemo(
    () =>
      acts.map((one) => [
        one.date,
        one.ids.join(' '),
        byWhom(crisis, one),
        one.count,
        ...(one.refused === null ? [one.punish.mean, one.punish.low, one.punish.high] : [null, null, null]),
        one.refused === null ? '' : refusalInWords(one.refused, locale),
        one.summary,
      ]),
    [acts, crisis, locale],
  )
  return (
    <Figure id="aims" title={words.title} caption={`${told} ${words.caption}`} columns={words.columns} rows={rows}>
      {(width) => (
        <ActDots
          width={width}
          dots={dots}
          kinds={kinds}
          chosen={act.key}
          range={[dayOf(crisis.file.window.from), cutOf(asOf)]}
          label={words.alt(told)}
        />
      )}
    </Figure>
  )
})
