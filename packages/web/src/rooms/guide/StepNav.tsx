/** Progress: the steps by name, each a button. */
import { useLocale } from '../../state/locale.js'

export function StepNav({ step, go }: { step: number; go: (step: number) => void }) {
  const { guide } = useLocale().strings
  return (
    <nav className="step-nav no-print" aria-label={guide.steps}>
      <ol>
        {guide.names.map((name, n) => (
          <li key={name}>
            <button
              type="button"
              className="plain"
              aria-current={n + 1 === step ? 'step' : undefined}
              onClick={() => go(n + 1)}
            >
              {`${n + 1}. ${name}`}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
