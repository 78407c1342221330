/** Step 2: who stands behind an attack, by the order in force and by how much of the violence follows orders. */
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { CauseKey, CauseRows } from '../charts/CauseRows.js'
import { CAUSE_NAMES, ORDER_NAMES } from '../lessons/control.js'
import { LEVERS_OF, type Levers, only } from '../lessons/levers.js'
import { StepFrame } from '../StepFrame.js'
import { useLesson } from '../teacher.js'
import { useSay } from '../use-say.js'

export function ControlStep({ levers, wanted }: { levers: Levers; wanted: boolean }) {
  const { strings, number, percentWords, list } = useLocale()
  const words = strings.guide.control
  const { say, plain } = useSay()
  const taught = useLesson('control', only(levers, LEVERS_OF[1]), wanted)
  const { value } = taught
  const orders = value?.orders ?? []
  const rate = (mid: number, low: number, high: number): string =>
    strings.guide.plainSay(number(mid, 1), strings.app.to(number(low, 1), number(high, 1)))
  const [, hold, free] = orders
  const max = Math.max(8, ...orders.map(({ perWeek }) => perWeek.mid * 1.05))
  // What is likeliest first.
  const prior = ORDER_NAMES.map((order, n) => ({ order, share: value?.orderPrior[n] ?? 0 })).sort(
    (a, b) => b.share - a.share,
  )
  const inForce = list(prior.map(({ order, share }) => words.inForce(words.orders[order], percentWords(share))))
  const answer =
    value === null
      ? ''
      : words.answer(
          say(value.behind),
          say(value.directed),
          rate(free.perWeek.mid, free.perWeek.low, free.perWeek.high),
          rate(hold.perWeek.mid, hold.perWeek.low, hold.perWeek.high),
        )
  return (
    <StepFrame
      n={2}
      words={words}
      levers={LEVERS_OF[1]}
      rows={['O23-148', 'O23-137', 'O23-140']}
      taught={taught}
      answer={answer}
    >
      <Figure
        id="guide-control"
        title={words.figure}
        caption={
          value === null
            ? ''
            : `${words.average(inForce, percentWords(value.directed.mid), plain(value.toldWhenFree))} ${words.caption(plain(value.blame))}`
        }
        columns={words.columns}
        rows={orders.map(({ order, perWeek, causes }) => [
          words.orders[order],
          perWeek.mid,
          perWeek.low,
          perWeek.high,
          ...CAUSE_NAMES.map((cause) => causes[cause].mid),
        ])}
        beside={<CauseKey names={words.causes} />}
      >
        {(width) => (
          <CauseRows
            width={width}
            label={words.figure}
            max={max}
            ticks={max > 12 ? [0, 4, 8, 12, 16] : [0, 2, 4, 6, 8]}
            format={(at) => number(at)}
            rows={orders.map(({ order, perWeek, causes }) => ({
              key: order,
              name: words.orders[order],
              text: rate(perWeek.mid, perWeek.low, perWeek.high),
              parts: CAUSE_NAMES.map((cause) => ({ cause, name: words.causes[cause], value: causes[cause].mid })),
            }))}
          />
        )}
      </Figure>
    </StepFrame>
  )
}
