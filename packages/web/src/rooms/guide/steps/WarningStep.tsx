/** Step 3: the same salvo with notice and without, its aim held fixed. */
import { Z95 } from '@standoff/core/kernel'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { RowChart } from '../charts/RowChart.js'
import { LEVERS_OF, type Levers, only } from '../lessons/levers.js'
import type { Salvo } from '../lessons/warning.js'
import { StepFrame } from '../StepFrame.js'
import { useLesson } from '../teacher.js'
import { SHARE_TICKS, useSay, useTick } from '../use-say.js'

export function WarningStep({ levers, wanted }: { levers: Levers; wanted: boolean }) {
  const { strings, number, percent } = useLocale()
  const words = strings.guide.warning
  const { say, chance } = useSay()
  const tick = useTick()
  const taught = useLesson('warning', only(levers, LEVERS_OF[2]), wanted)
  const { value } = taught
  const [seen, kill] = value?.salvos ?? []
  const killed = ({ killed: { mid, low, high } }: Salvo): string =>
    strings.guide.plainSay(number(mid, 1), strings.app.to(number(low, 1), number(high, 1)))
  const answer =
    value === null
      ? ''
      : words.answer(
          words.notice[value.notice ? 1 : 0],
          number(value.missiles),
          killed(seen),
          say(seen.seen),
          killed(kill),
          say(kill.seen),
        )
  return (
    <StepFrame
      n={3}
      words={words}
      levers={LEVERS_OF[2]}
      rows={['O23-149', 'O23-152', 'O23-153']}
      taught={taught}
      answer={answer}
    >
      <Figure
        id="guide-warning"
        title={words.figure}
        caption={
          value === null
            ? ''
            : words.caption(number(value.count), number(Z95 * value.error[0], 2), number(Z95 * value.error[1], 2))
        }
        columns={words.columns}
        rows={(value?.salvos ?? []).map((salvo) => [
          words.aims[salvo.aim],
          salvo.killed.mid,
          salvo.killed.low,
          salvo.killed.high,
          ...salvo.tolls,
          salvo.seen.mid,
        ])}
      >
        {(width) => (
          <RowChart
            width={width}
            label={words.figure}
            mark="bar"
            max={1}
            ticks={SHARE_TICKS.map((at) => ({ at, text: tick(at) }))}
            rows={(value?.salvos ?? []).flatMap((salvo) =>
              salvo.tolls.map((share, n) => ({
                key: `${salvo.aim}${n}`,
                head: n === 0 ? words.killedBy(words.aims[salvo.aim]) : undefined,
                name: words.tolls[n],
                mid: share,
                text: percent(share),
              })),
            )}
          />
        )}
      </Figure>
      <Figure
        id="guide-warning-read"
        title={words.figureRead}
        caption={words.captionRead}
        columns={words.columnsRead}
        rows={(value?.salvos ?? []).map((salvo) => [
          words.aims[salvo.aim],
          salvo.seen.mid,
          salvo.seen.low,
          salvo.seen.high,
        ])}
      >
        {(width) => (
          <RowChart
            width={width}
            label={words.figureRead}
            mark="dot"
            max={1}
            ends={[strings.guide.intent.axis[0], strings.guide.intent.axis[1]]}
            ticks={SHARE_TICKS.map((at) => ({ at, text: tick(at) }))}
            rows={(value?.salvos ?? []).map((salvo) => ({
              key: salvo.aim,
              name: words.aims[salvo.aim],
              mid: salvo.seen.mid,
              low: salvo.seen.low,
              high: salvo.seen.high,
              text: chance(salvo.seen.mid),
              short: percent(salvo.seen.mid),
            }))}
          />
        )}
      </Figure>
    </StepFrame>
  )
}
