/** One test of the advice: its question, its cost, a button that starts it, its progress and its result. */
import { type ReactNode, useEffect, useId } from 'react'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { study } from '../../state/study.js'
import { useParam } from '../../state/view.js'
import { FILE_LANGUAGE } from '../../strings/file-language.js'
import { type Answers, type Ask, type AskId, asks, stopAsk } from './asks.js'
import { learned, saidSeconds, secondsFor, speed } from './cost.js'

/** Whether a test is open: what it needs is not made before. */
export function useIsOpen(id: AskId): boolean {
  const [opened] = useParam('test')
  return opened.split(',').includes(id)
}

interface Props<Id extends AskId> {
  id: Id
  title: string
  question: string
  controls: ReactNode
  /** What would be asked for now. */
  askKey: string
  /** Days of runs that it takes. */
  runDays: number
  start(): void
  /** From how much the answer was made: runs and the like of its own, particles of the rung that it was asked from. */
  madeFrom(value: Answers[Id], particles: string): string
  children(value: Answers[Id]): ReactNode
}

export function TestFrame<Id extends AskId>({
  id,
  title,
  question,
  controls,
  askKey,
  runDays,
  start,
  madeFrom,
  children,
}: Props<Id>) {
  const { strings, number } = useLocale()
  const words = strings.options.tests
  const [opened, setOpened] = useParam('test')
  const ask: Ask<Answers[Id]> | undefined = useStore(asks, (now) => now[id])
  const heading = useId()
  useStore(speed)
  const open = opened.split(',').filter((one) => one !== '')
  const isOpen = open.includes(id)
  const toggle = (): void => setOpened((isOpen ? open.filter((one) => one !== id) : [...open, id]).join(','))
  const busy = ask?.state === 'waiting' || ask?.state === 'working'
  const took = ask?.state === 'done' && ask.key === askKey ? ask.tookMs : 0
  useEffect(() => learned(runDays, took), [runDays, took])
  return (
    <section className="test" aria-labelledby={heading}>
      <h3 id={heading}>
        <button type="button" className="plain opener" aria-expanded={isOpen} onClick={toggle}>
          {title}
        </button>
      </h3>
      <p>{question}</p>
      {isOpen ? (
        <div className="inside">
          <div className="controls no-print">{controls}</div>
          <p className="go no-print">
            {busy ? (
              <button type="button" onClick={() => stopAsk(id)}>
                {words.stop}
              </button>
            ) : (
              <button type="button" className="start" onClick={start}>
                {ask?.state === 'done' ? words.again : words.start}
              </button>
            )}{' '}
            {busy ? (
              <Progress ask={ask} />
            ) : (
              <span className="note">{words.cost(number(saidSeconds(secondsFor(runDays))))}</span>
            )}
          </p>
          <div role="status">
            {ask?.state === 'failed' ? (
              <p className="warned">
                {words.failed} <span lang={FILE_LANGUAGE}>{ask.error}</span>
              </p>
            ) : ask?.state === 'stopped' ? (
              <p className="note">{words.stopped}</p>
            ) : null}
          </div>
          {ask?.state === 'done' && ask.value !== null ? (
            <div className="result">
              {ask.key === askKey ? null : <p className="note">{words.otherChoices}</p>}
              {children(ask.value)}
              <MadeFrom text={madeFrom(ask.value, number(ask.effort?.particles ?? 0))} ask={ask} />
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

function Progress({ ask }: { ask: Ask | undefined }) {
  const { strings, number } = useLocale()
  const words = strings.options.tests
  if (ask === undefined) return null
  if (ask.state === 'waiting' || ask.all === 0)
    return (
      <span role="status" className="note">
        {words.waiting}
      </span>
    )
  const { done, all, startedAt } = ask
  const left = done > 0 ? ((performance.now() - startedAt) / done / 1000) * (all - done) : null
  return (
    <>
      <progress max={all} value={done} aria-label={words.progress} />{' '}
      <span className="note">{left === null ? words.begun : words.left(number(saidSeconds(left)))}</span>
    </>
  )
}

/** From how much it was made, and whether the study has gone further since. */
function MadeFrom({ text, ask }: { text: string; ask: Ask }) {
  const { strings, number } = useLocale()
  const last = useStore(study, ({ rungs }) => rungs[rungs.length - 1]?.particles ?? 0)
  const further = ask.effort !== null && last > ask.effort.particles
  return (
    <p className="note">
      {text} {further ? strings.options.tests.further(number(last)) : ''}
    </p>
  )
}
