/** Step 5: whether a word comes before the decision, and what it changes if it does. */
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { RaceChart } from '../charts/RaceChart.js'
import { LEVERS_OF, type Levers, only } from '../lessons/levers.js'
import { StepFrame } from '../StepFrame.js'
import { useLesson } from '../teacher.js'
import { useSay, useTick } from '../use-say.js'

export function ChannelsStep({ levers, wanted }: { levers: Levers; wanted: boolean }) {
  const { strings, number } = useLocale()
  const words = strings.guide.channels
  const { say, plain, said } = useSay()
  const tick = useTick()
  const taught = useLesson('channels', only(levers, LEVERS_OF[4]), wanted)
  const { value } = taught
  const small =
    value !== null &&
    Math.abs(value.forceWith.mid - value.forceWithout.mid) < (value.forceWithout.high - value.forceWithout.low) / 10
  const answer =
    value === null
      ? ''
      : [
          words.answer(say(value.inTime), said(value.warnedInTime), plain(value.forceWithout), plain(value.forceWith)),
          small ? words.noDifference : '',
        ].join(' ')
  return (
    <StepFrame n={5} words={words} levers={LEVERS_OF[4]} rows={['O23-143', 'O23-147']} taught={taught} answer={answer}>
      <Figure
        id="guide-channels"
        title={words.figure}
        caption={value === null ? '' : words.caption(number(value.publicFactor.mid, 1))}
        columns={words.columns}
        rows={(value?.decided ?? []).map(({ mid, low, high }, day) => [
          number(day),
          mid,
          low,
          high,
          value !== null && day >= value.delay ? value.reliability : 0,
          1,
        ])}
      >
        {(width) =>
          value === null ? null : (
            <RaceChart
              width={width}
              label={words.figure}
              decided={value.decided}
              delay={value.delay}
              reliability={value.reliability}
              names={words}
              format={tick}
              day={(n) => number(n)}
            />
          )
        }
      </Figure>
    </StepFrame>
  )
}
