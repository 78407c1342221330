/**
 * What is computed just now, from how much, as of which day and with which seed; and how to stop it, or to have the
 * same elsewhere.
 */
import { useEffect, useId, useState } from 'react'
import { useMedia } from '../components/use-media.js'
import { setsOf, useOpenAsSet } from '../state/as-set.js'
import { commandOf } from '../state/command.js'
import { carried, useEdited } from '../state/link.js'
import { useLocale } from '../state/locale.js'
import { useOlder } from '../state/provenance.js'
import { restarted } from '../state/restarts.js'
import { useStore } from '../state/store.js'
import { asOfOf, cancelStudy, effortShown, particlesOf, resumeStudy, seedOf, study } from '../state/study.js'
import { setParams, view } from '../state/view.js'
import { RUNGS } from '../work/effort.js'
import { Edited } from './Edited.js'
import { saveResults } from './save-results.js'

export function StudyStrip() {
  const { strings, number, list } = useLocale()
  const words = strings.app
  const now = useOpenAsSet()
  const { params, room } = useStore(view)
  const computed = useStore(study)
  const ids = { asOf: useId(), seed: useId(), particles: useId() }
  const edited = useEdited()
  const inLink = useStore(carried)
  const [copied, setCopied] = useState(false)
  const isWide = useMedia('(min-width: 701px)')
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [copied])
  if (now?.crisis == null)
    return (
      <section className="strip" aria-label={words.compute.label}>
        {now?.reading ? words.opening : ''}
      </section>
    )
  const { window } = now.crisis.file
  const asOf = asOfOf(now.crisis, params, now.asOf)
  const particles = particlesOf(params)
  const isOdd = seedOf(params) !== (params.seed ?? '1')
  const sets = Object.entries(setsOf(params))
  const isGuide = room === 'guide'
  const copy = (): void => {
    void navigator.clipboard.writeText(location.href).then(() => setCopied(true))
  }
  const copyButton = (
    <button type="button" className="plain" onClick={copy}>
      {copied ? words.copied : words.copyLink}
    </button>
  )
  // The lessons need none of these settings; on a phone they are hidden there.
  const tools = (
    <>
      <label htmlFor={ids.asOf}>
        {words.asOf}
        <input
          id={ids.asOf}
          type="date"
          min={window.from}
          max={window.until}
          value={asOf.slice(0, 10)}
          onChange={(event) => setParams({ asOf: event.target.value })}
        />
        {asOf.includes('T') ? <span className="note">{asOf.slice(11)}</span> : null}
      </label>
      <label htmlFor={ids.particles}>
        {words.particles}
        <select id={ids.particles} value={particles} onChange={(event) => setParams({ particles: event.target.value })}>
          {[...new Set([particles, ...RUNGS.slice(1).map((rung) => rung.particles)])]
            .sort((a, b) => a - b)
            .map((count) => (
              <option key={count} value={count}>
                {number(count)}
              </option>
            ))}
        </select>
      </label>
      <label htmlFor={ids.seed}>
        {words.seed}
        <input
          id={ids.seed}
          className="seed"
          type="text"
          inputMode="numeric"
          value={params.seed ?? '1'}
          aria-invalid={isOdd}
          onChange={(event) => setParams({ seed: event.target.value })}
        />
        {isOdd ? <span className="note">{words.seedTaken(seedOf(params))}</span> : null}
      </label>
      {copyButton}
      {copied && (now.id === 'local' || now.id === 'served') ? <span className="note">{words.linkIsLocal}</span> : null}
      {copied && edited && inLink === 'leftOut' ? <span className="note">{words.edited.leftOut}</span> : null}
      <button type="button" className="plain" onClick={() => saveResults(room, study.get())}>
        {words.saveResults}
      </button>
      <details className="redo">
        <summary>{words.compute.redo}</summary>
        {edited ? <p className="note">{words.commandEdited}</p> : null}
        <pre>
          {commandOf(room, {
            id: edited ? 'local' : now.id,
            name: now.texts.name,
            asOf,
            seed: seedOf(params),
            effort: effortShown(room, computed, params),
            params,
          })}
        </pre>
      </details>
    </>
  )
  return (
    <section className="strip" aria-label={words.compute.label}>
      <StudyStatus isShown={!isGuide} crisis={now.id} />
      {isGuide ? (
        copyButton
      ) : isWide ? (
        tools
      ) : (
        <details className="settings">
          <summary>{words.settings}</summary>
          {tools}
        </details>
      )}
      <Edited isGuide={isGuide} />
      {sets.length === 0 || isGuide ? null : (
        <p className="changed">
          {words.changed(list(sets.map(([path, value]) => `${path} = ${value}`)))}{' '}
          <button
            type="button"
            className="plain"
            onClick={() => setParams(Object.fromEntries(sets.map(([path]) => [`set.${path}`, undefined])))}
          >
            {words.takeBack}
          </button>
        </p>
      )}
    </section>
  )
}

/** The guided reading shows nothing of the study: there it is hidden, also from screen readers. */
function StudyStatus({ isShown, crisis }: { isShown: boolean; crisis: string }) {
  const { strings, number } = useLocale()
  const words = strings.app.compute
  const { status, progress, error, readings, rungs, request } = useStore(study)
  const restart = useStore(restarted)
  const older = useOlder()
  const { older: olds } = strings.app
  const busy = status === 'working'
  const shown = readings?.effort.particles
  const next = progress?.effort.particles
  return (
    <div
      className={isShown ? 'status' : 'status visually-hidden'}
      inert={!isShown}
      title={words.here}
      data-crisis={crisis}
      data-status={status}
      data-particles={shown}
      data-rungs={rungs.length}
      data-seed={request?.seed}
    >
      <span role="status">
        {older === null ? null : <strong className="older">{olds[older]} </strong>}
        {status === 'failed'
          ? restart?.givenUp === true
            ? words.stopped
            : words.failed(error ?? '')
          : status === 'stopped'
            ? words.stopped
            : shown === undefined
              ? words.working
              : shown < RUNGS[1].particles
                ? words.rough(number(shown))
                : words.refined(number(shown))}
        {busy && shown !== undefined && next !== undefined && next !== shown ? ` ${words.refining(number(next))}` : ''}
      </span>
      {busy && progress !== null ? (
        <>
          <progress max={progress.all} value={progress.done} aria-label={words.stages[progress.stage]} />{' '}
          <button type="button" className="plain" onClick={() => void cancelStudy()}>
            {words.stop}
          </button>
        </>
      ) : null}
      {status === 'stopped' || status === 'failed' ? (
        <button type="button" className="plain" onClick={() => void resumeStudy()}>
          {words.goOn}
        </button>
      ) : null}
    </div>
  )
}
