/** Step 7: all levers at once, on whole runs of the crisis; and the same changes taken into the rooms. */
import { Z95 } from '@standoff/core/kernel'
import { Figure } from '../../../components/Figure.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { formatView, view } from '../../../state/view.js'
import { ChangeRows } from '../charts/ChangeRows.js'
import { LeverControl } from '../LeverControl.js'
import { IN_FILE, keptOf, type Levers, only } from '../lessons/levers.js'
import { type Compared, isBeyondError, MOST_RUNS, OUTCOMES, type Outcome } from '../lessons/sandbox.js'
import { Answer, StepHeading } from '../StepFrame.js'
import { GUIDED, useSandbox } from '../teacher.js'

const SHARES: readonly Outcome[] = ['directForce', 'reinedIn', 'lull', 'settlement', 'war']
const ROOMS = ['record', 'readings', 'outlook', 'options'] as const

export function SandboxStep({ levers, wanted }: { levers: Levers; wanted: boolean }) {
  const { strings, number, signed, percent, list } = useLocale()
  const words = strings.guide.sandbox
  const params = useStore(view, (now) => now.params)
  const { seed = '1' } = params
  const moved = only(levers, IN_FILE)
  const valid = /^\d{1,18}$/.test(seed) ? seed : '1'
  const taught = useSandbox(moved, valid, wanted)
  const { value } = taught
  const figure = (name: Outcome, x: number): string => (SHARES.includes(name) ? percent(x) : number(x, 1))
  const differs = (name: Outcome, { difference, differenceError }: Compared): string => {
    const [scale, digits] = SHARES.includes(name) ? [100, 0] : [1, 2]
    return `${signed(scale * difference, digits)} (\u00B1 ${number(scale * Z95 * differenceError, SHARES.includes(name) ? 1 : 2)})`
  }
  const beyond = value === null ? [] : OUTCOMES.filter((name) => isBeyondError(value.outcomes[name]))
  // "From 3.2 to 3.2" would read as no change.
  const changed =
    value === null
      ? []
      : beyond.filter((name) => figure(name, value.outcomes[name].before) !== figure(name, value.outcomes[name].after))
  const runs = number(value?.runs ?? 0)
  const answer =
    value === null
      ? ''
      : Object.keys(value.sets).length === 0
        ? words.nothingMoved
        : changed.length === 0
          ? beyond.length === 0
            ? words.nothing(runs)
            : words.tiny(runs)
          : words.answer(
              runs,
              list(
                changed.map((name) =>
                  words.change(
                    words.outcomes[name],
                    figure(name, value.outcomes[name].before),
                    figure(name, value.outcomes[name].after),
                  ),
                ),
              ),
            )
  const sets = Object.fromEntries(Object.entries(value?.sets ?? {}).map(([path, text]) => [`set.${path}`, text]))
  return (
    <>
      <StepHeading n={7} title={words.title} />
      <p className="prose">{words.prose}</p>
      <fieldset className="levers all">
        <legend>{strings.guide.toMove}</legend>
        {IN_FILE.map((name) => (
          <LeverControl key={name} name={name} label={name === 'notice' ? words.noticeHere : undefined} />
        ))}
      </fieldset>
      {moved.notice === 1 || (moved.delay === undefined && moved.reliability === undefined) ? null : (
        <p className="note">{words.needsNotice}</p>
      )}
      <Answer taught={taught} isSaid={false}>
        {answer}
      </Answer>
      <p className="visually-hidden" role="status">
        {value !== null && value.runs >= MOST_RUNS && !taught.stale ? answer : ''}
      </p>
      <Figure
        id="guide-sandbox"
        title={words.figure}
        caption={`${words.caption} ${words.seed(valid)}`}
        columns={words.columns}
        rows={
          value === null
            ? []
            : OUTCOMES.map((name) => [
                words.outcomes[name],
                value.outcomes[name].before,
                value.outcomes[name].after,
                value.outcomes[name].difference,
                value.outcomes[name].differenceError,
              ])
        }
      >
        {(width) => (
          <ChangeRows
            width={width}
            label={words.figure}
            rows={
              value === null
                ? []
                : OUTCOMES.map((name) => {
                    const { before, after, error } = value.outcomes[name]
                    const isMoved = changed.includes(name)
                    const half = SHARES.includes(name) ? number(100 * Z95 * error, 1) : number(Z95 * error, 1)
                    const text =
                      Object.keys(value.sets).length === 0
                        ? `${figure(name, before)} (\u00B1 ${half})`
                        : `${figure(name, before)} \u2192 ${figure(name, after)}: ${isMoved ? differs(name, value.outcomes[name]) : beyond.includes(name) ? words.small : words.within}`
                    return {
                      key: name,
                      name: words.outcomes[name],
                      before,
                      after,
                      half: Z95 * error,
                      moved: isMoved,
                      text,
                    }
                  })
            }
          />
        )}
      </Figure>
      <section className="no-print">
        <h3>{words.go}</h3>
        <ul className="links">
          {ROOMS.map((room) => (
            <li key={room}>
              <a href={formatView({ crisis: GUIDED, room, params: { ...keptOf(params), ...sets } })}>
                {words.rooms[room]}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <h3>{strings.guide.discuss}</h3>
      <p>{words.question}</p>
    </>
  )
}
