/**
 * The guided reading: Tower 22 in six short steps, one mechanism each, and a sandbox. Made to be used by a teacher as
 * it is.
 */
import { memo, useEffect, useMemo } from 'react'
import { shipped } from '../../state/crisis.js'
import { useLocale } from '../../state/locale.js'
import { useStore } from '../../state/store.js'
import { formatView, view } from '../../state/view.js'
import './guide.css'
import { IN_FILE, keptOf, LEVERS_OF, type Levers, leversOf, only } from './lessons/levers.js'
import { StepNav } from './StepNav.js'
import { AudienceStep } from './steps/AudienceStep.js'
import { BasesStep } from './steps/BasesStep.js'
import { ChannelsStep } from './steps/ChannelsStep.js'
import { ControlStep } from './steps/ControlStep.js'
import { IntentStep } from './steps/IntentStep.js'
import { SandboxStep } from './steps/SandboxStep.js'
import { WarningStep } from './steps/WarningStep.js'
import { GUIDED } from './teacher.js'
import { useHandout } from './use-handout.js'
import { STEPS, useSteps } from './use-steps.js'

const PAGES = [IntentStep, ControlStep, WarningStep, AudienceStep, ChannelsStep, BasesStep, SandboxStep] as const

export function GuideRoom() {
  const { strings, number } = useLocale()
  const words = strings.guide
  const { params } = useStore(view)
  const { step, go } = useSteps()
  const { ready, print } = useHandout()
  useGuidedCrisis()
  const levers = leversOf(params)
  return (
    <>
      <h1>{words.title}</h1>
      <p className="tools-line no-print">
        <a href={formatView({ crisis: GUIDED, room: 'record', params: keptOf(params) })}>{words.skip}</a>
        <button type="button" className="plain" onClick={() => print(false)}>
          {words.printClass}
        </button>
        <button type="button" className="plain" onClick={() => print(true)}>
          {words.printNotes}
        </button>
      </p>
      <div className={step === 1 ? 'opening' : 'opening kept'}>
        <p>{words.opening}</p>
        <p>{words.limits}</p>
      </div>
      <StepNav step={step} go={go} />
      <div className="steps">
        {PAGES.map((_, p) => {
          const n = p + 1
          // Steps out of sight are there for the handout alone; the sandbox is none of its six.
          if (n !== step && (n > ready || n === STEPS)) return null
          return (
            <Step
              key={words.names[p]}
              n={n}
              isNow={n === step}
              levers={JSON.stringify(only(levers, LEVERS_OF[p] ?? IN_FILE))}
            />
          )
        })}
      </div>
      <p className="turn no-print">
        <button type="button" disabled={step === 1} onClick={() => go(step - 1)}>
          {words.previous}
        </button>
        <span>{words.step(number(step), number(STEPS))}</span>
        <button type="button" className="primary" disabled={step === STEPS} onClick={() => go(step + 1)}>
          {words.next}
        </button>
        <span className="note">{words.keys}</span>
      </p>
    </>
  )
}

/** One step, drawn again only when a lever of its own was moved. */
const Step = memo(function Step({ n, isNow, levers }: { n: number; isNow: boolean; levers: string }) {
  const Page = PAGES[n - 1]
  const moved = useMemo((): Levers => JSON.parse(levers), [levers])
  return (
    <section className={isNow ? 'step' : 'step kept'} aria-labelledby={`step-${n}`} inert={!isNow}>
      <Page levers={moved} wanted />
    </section>
  )
})

/** Another shipped crisis gives way to the one of the guided reading; a file of the visitor's own stays open. */
function useGuidedCrisis(): void {
  const { crisis } = useStore(view)
  const known = useStore(shipped)
  useEffect(() => {
    if (crisis === '' || crisis === GUIDED || crisis === 'local' || crisis === 'served' || known.length === 0) return
    const next = { crisis: GUIDED, room: 'guide' as const, params: keptOf(view.get().params) }
    // Replaces the address, so that the back button leads to where the visitor came from.
    history.replaceState(null, '', formatView(next))
    view.set(next)
  }, [crisis, known])
}
