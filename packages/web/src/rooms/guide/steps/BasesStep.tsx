/** Step 6: where the attacks fall, and where one would kill. */
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { PlaceRows } from '../charts/PlaceRows.js'
import { LEVERS_OF, type Levers, only } from '../lessons/levers.js'
import { StepFrame } from '../StepFrame.js'
import { useLesson } from '../teacher.js'
import { useSay } from '../use-say.js'

export function BasesStep({ levers, wanted }: { levers: Levers; wanted: boolean }) {
  const { strings, number, percent } = useLocale()
  const words = strings.guide.bases
  const { say } = useSay()
  const taught = useLesson('bases', only(levers, LEVERS_OF[5]), wanted)
  const { value } = taught
  // By how deadly they are in the file, so that rows do not jump under the lever: the weak posts first.
  const places = [...(value?.places ?? [])].sort(
    (a, b) => Number(b.weak) - Number(a.weak) || a.name.localeCompare(b.name),
  )
  return (
    <StepFrame
      n={6}
      words={words}
      levers={LEVERS_OF[5]}
      rows={['O23-134', 'O23-139']}
      taught={taught}
      answer={value === null ? '' : words.answer(number(value.attacks), say(value.anyDeath), say(value.anyDeathWeak))}
    >
      <Figure
        id="guide-bases"
        title={words.figure}
        caption={words.caption}
        columns={words.columns}
        rows={places.map(({ name, share, deadly, cover, exposed }) => [
          name,
          share.mid,
          1000 * deadly.mid,
          1000 * deadly.low,
          1000 * deadly.high,
          cover,
          exposed,
        ])}
      >
        {(width) => (
          <PlaceRows
            width={width}
            label={words.figure}
            heads={[words.shareOf, words.deadlyOf]}
            rows={places.map(({ id, name, weak, share, deadly }) => ({
              key: id,
              name,
              note: weak ? words.weak : '',
              share: share.mid,
              shareText: percent(share.mid),
              deadly,
              deadlyText: number(1000 * deadly.mid, 1),
            }))}
          />
        )}
      </Figure>
    </StepFrame>
  )
}
