/**
 * The runs behind the part of a picture that was clicked: which they are, and one of them told day by day. Stands
 * beneath that picture.
 */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { study } from '../../../state/study.js'
import { setParams, useParam } from '../../../state/view.js'
import { type Pick, wentThere } from '../pick.js'
import { howOf } from '../say.js'
import { useShown } from '../shown.js'
import { usePick } from '../use-pick.js'
import { headingOf } from './heading.js'
import { RunAccount } from './RunAccount.js'

/** Runs that the list offers; the buttons lead to all. */
const MOST_LISTED = 200

/** @param kinds what this place answers for */
export function RunsPanel({ kinds }: { kinds: readonly Pick['kind'][] }) {
  const { pick, key } = usePick()
  return pick === null || !kinds.includes(pick.kind) ? null : <Runs key={key} pick={pick} />
}

/** Only what is opened by hand takes the focus; a link that is followed, or an answer that is refined, does not. */
let byHand = false
for (const kind of ['click', 'keydown']) {
  // Before the part that is entered hears of it.
  addEventListener(
    kind,
    () => {
      byHand = true
    },
    true,
  )
}
addEventListener('hashchange', () => {
  byHand = false
})

function Runs({ pick }: { pick: Pick }) {
  const locale = useLocale()
  const { strings, number, percentWords } = locale
  const shown = useShown()
  const { runs, effort } = shown
  const working = useStore(study, ({ status }) => status === 'working')
  const [asked] = useParam('run')
  const heading = useId()
  const list = useId()
  const head = useRef<HTMLHeadingElement>(null)
  const from = useRef<Element | null>(null)
  const [stepped, setStepped] = useState<number | null>(null)
  const words = strings.outlook.panel
  const matching = useMemo(() => (runs ?? []).filter((run) => wentThere(pick, run)), [runs, pick])
  useEffect(() => {
    if (!byHand) return
    from.current = document.activeElement
    head.current?.focus({ preventScroll: true })
    head.current?.scrollIntoView({ block: 'nearest' })
    const frame = requestAnimationFrame(() => head.current?.parentElement?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [])
  const title = headingOf(pick, shown, locale)
  const found = matching.findIndex(({ run }) => `${run}` === asked)
  const place = Math.max(0, found)
  const run = matching[place]
  const go = (to: number): void => {
    const next = matching[(to + matching.length) % matching.length]
    if (next === undefined) return
    setParams({ run: `${next.run}` })
    setStepped(next.run)
  }
  const close = (): void => {
    const origin = originOf(from.current)
    setParams({ pick: undefined, run: undefined })
    origin?.focus()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    const isControl = event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement
    if (isControl || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    // A table or an account that scrolls sideways keeps its arrows.
    if (event.target instanceof HTMLElement && event.target.scrollWidth > event.target.clientWidth + 1) return
    event.preventDefault()
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    go(place + (event.key === forward ? 1 : -1))
  }
  return (
    <>
      <section className="runs-panel" aria-labelledby={heading} onKeyDown={keys}>
        <h4 id={heading} ref={head} tabIndex={-1}>
          {title ?? words.gone}
        </h4>
        <button type="button" className="plain close no-print" onClick={close}>
          {words.close}
        </button>
        {runs === null ? (
          <p className="note">{words.reading}</p>
        ) : title === null ? null : run === undefined ? (
          <p>{words.nobody}</p>
        ) : (
          <>
            {pick.kind === 'one' ? null : (
              <p>
                {words.matching(
                  number(matching.length),
                  number(runs.length),
                  percentWords(matching.length / runs.length),
                )}
              </p>
            )}
            {working ? <p className="note">{words.refining(number(effort.particles))}</p> : null}
            {asked !== '' && found < 0 && !working ? <p className="note">{words.elsewhere(asked)}</p> : null}
            <div className="turn no-print">
              <button type="button" onClick={() => go(place - 1)}>
                {words.previous}
              </button>
              <span>
                <label htmlFor={list}>{words.choose}</label>{' '}
                <select id={list} value={run.run} onChange={(event) => setParams({ run: event.target.value })}>
                  {matching.slice(0, MOST_LISTED).map((one) => (
                    <option key={one.run} value={one.run}>
                      {one.run}: {howOf(one, locale)}
                    </option>
                  ))}
                  {place < MOST_LISTED ? null : (
                    <option value={run.run}>
                      {run.run}: {howOf(run, locale)}
                    </option>
                  )}
                </select>{' '}
                <span className="place">{words.of(number(place + 1), number(matching.length))}</span>
              </span>
              <button type="button" onClick={() => go(place + 1)}>
                {words.next}
              </button>
            </div>
            <p className="note no-print">
              {words.keys} {matching.length > MOST_LISTED ? words.firstOf(number(MOST_LISTED)) : ''}
            </p>
            <RunAccount run={run} />
          </>
        )}
      </section>
      <p className="run-said visually-hidden" aria-live="polite">
        {run !== undefined && stepped === run.run
          ? words.said(number(place + 1), number(matching.length), howOf(run, locale))
          : ''}
      </p>
    </>
  )
}

/**
 * Where the panel was opened from; where a link did that, the part of the picture that it names, else the room's
 * heading.
 */
function originOf(opener: Element | null): HTMLElement | SVGElement | null {
  const isThere = opener instanceof HTMLElement || opener instanceof SVGElement
  if (isThere && opener !== document.body && opener.isConnected) return opener
  const part = document.querySelector<HTMLElement | SVGElement>('main [aria-pressed="true"]:not(.primary)')
  if (part !== null) return part
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  return heading
}
