/** Step 4: what each government chooses, by how much its public punishes an answer that falls short. */
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { type ChartRow, RowChart } from '../charts/RowChart.js'
import { ANSWERS } from '../lessons/audience.js'
import { LEVERS_OF, type Levers, only } from '../lessons/levers.js'
import { StepFrame } from '../StepFrame.js'
import { useLesson } from '../teacher.js'
import { SHARE_TICKS, useSay, useTick } from '../use-say.js'

const HUE = { us: 'var(--blue)', iran: 'var(--vermilion)' } as const

export function AudienceStep({ levers, wanted }: { levers: Levers; wanted: boolean }) {
  const { strings, number, percent } = useLocale()
  const words = strings.guide.audience
  const { say, chance } = useSay()
  const tick = useTick()
  const taught = useLesson('audience', only(levers, LEVERS_OF[3]), wanted)
  const { value } = taught
  const rows: (ChartRow & { side: string })[] = []
  for (const side of value?.sides ?? []) {
    const id = side.id === 'us' ? 'us' : 'iran'
    let first = true
    for (const [n, kind] of ANSWERS.entries()) {
      const name = words.answers[id][n]
      // Iran's menu has no strikes on groups.
      if (name === '') continue
      const { [kind]: share } = side.answers
      rows.push({
        key: `${id}${kind}`,
        head: first ? words.sides[id] : undefined,
        side: words.sides[id],
        name,
        ...share,
        text: chance(share.mid),
        short: percent(share.mid),
        color: HUE[id],
      })
      first = false
    }
  }
  const killed = value === null ? '' : (words.killed[value.killed] ?? words.killedMany(number(value.killed)))
  return (
    <StepFrame
      n={4}
      words={words}
      levers={LEVERS_OF[3]}
      rows={['O23-136', 'O23-155']}
      taught={taught}
      answer={value === null ? '' : words.answer(killed, say(value.sides[0].force), say(value.sides[1].force))}
    >
      <Figure
        id="guide-audience"
        title={words.figure}
        caption={words.caption}
        columns={words.columns}
        rows={rows.map(({ side, name, mid, low = 0, high = 0 }) => [side, name, mid, low, high])}
      >
        {(width) => (
          <RowChart
            width={width}
            label={words.figure}
            mark="dot"
            max={1}
            ticks={SHARE_TICKS.map((at) => ({ at, text: tick(at) }))}
            rows={rows}
          />
        )}
      </Figure>
    </StepFrame>
  )
}
