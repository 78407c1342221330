/** A part of the page that is loaded when it is entered, tried twice; where it does not come, the visitor may try again. */
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useLocale } from '../strings/locale.js'
import { Boundary } from './Boundary.js'

const PAUSE_MS = 400

export interface Entered {
  /** What it shows: of something else it is tried again without being asked. */
  of?: unknown
  /** Its heading, where it does not come to show one itself. */
  title?: string
}

type Load = () => Promise<{ default: ComponentType }>

/** One hiccup of the network is nobody's business. */
const twice =
  (load: Load): Load =>
  () =>
    load().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      return load()
    })

/** @returns a component with a boundary of its own: what breaks in it breaks nothing else */
export function lazily(load: Load): ComponentType<Entered> {
  let part = lazy(twice(load))
  return function Lazily({ of, title }) {
    const { strings } = useLocale()
    const [Part, setPart] = useState(() => part)
    // React keeps what a failed load came to, so a new try needs a new part.
    const retry = (): void => {
      part = lazy(twice(load))
      setPart(() => part)
    }
    return (
      <Boundary onRetry={retry} of={of} title={title}>
        <Suspense fallback={<p className="note">{strings.app.opening}</p>}>
          <Part />
        </Suspense>
      </Boundary>
    )
  }
}
