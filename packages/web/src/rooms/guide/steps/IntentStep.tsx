/** Step 1: one drone, and how readers of the record take it. */
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { RowChart } from '../charts/RowChart.js'
import { LEVERS_OF, type Levers, only } from '../lessons/levers.js'
import { StepFrame } from '../StepFrame.js'
import { useLesson } from '../teacher.js'
import { SHARE_TICKS, useSay, useTick } from '../use-say.js'

export function IntentStep({ levers, wanted }: { levers: Levers; wanted: boolean }) {
  const { strings, number, signed, percent } = useLocale()
  const words = strings.guide.intent
  const { say, said, chance } = useSay()
  const tick = useTick()
  const taught = useLesson('intent', only(levers, LEVERS_OF[0]), wanted)
  const { value } = taught
  const sorted = value === null ? [] : [...value.viewpoints].sort((a, b) => b.punish.mid - a.punish.mid)
  const killed = value === null ? '' : (words.killed[value.killed] ?? words.killedMany(number(value.killed)))
  const [high] = sorted
  const low = sorted[sorted.length - 1]
  const all =
    value === null ? [] : [{ id: 'you', name: words.you, prior: value.you.prior, punish: value.you.punish }, ...sorted]
  return (
    <StepFrame
      n={1}
      words={words}
      levers={LEVERS_OF[0]}
      rows={['O23-134', 'O23-137']}
      taught={taught}
      answer={
        value === null
          ? ''
          : words.answer(
              killed,
              said(low.punish.mid),
              words.nameIn(low.name),
              said(high.punish.mid),
              words.nameIn(high.name),
              say(value.you.punish),
            )
      }
    >
      <Figure
        id="guide-intent"
        title={words.figure}
        caption={value === null ? '' : words.caption(signed(value.weight.mid, 1))}
        columns={words.columns}
        rows={all.map(({ name, prior, punish }) => [name, prior, punish.mid, punish.low, punish.high])}
      >
        {(width) => (
          <RowChart
            width={width}
            label={words.figure}
            mark="dot"
            max={1}
            ends={[words.axis[0], words.axis[1]]}
            ticks={SHARE_TICKS.map((at) => ({ at, text: tick(at) }))}
            rows={all.map(({ id, name, prior, punish }) => ({
              key: id,
              name,
              lang: id === 'you' ? undefined : 'en',
              mid: punish.mid,
              low: punish.low,
              high: punish.high,
              before: prior,
              text: chance(punish.mid),
              short: percent(punish.mid),
              strong: id === 'you',
            }))}
          />
        )}
      </Figure>
    </StepFrame>
  )
}
