/**
 * A part of the page that is loaded when it is entered, tried twice; where it does not come, the visitor may try again.
 */
import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useLocale } from '../state/locale.js'
import { Boundary } from './Boundary.js'

const PAUSE_MS = 400

export interface Entered {
  /** What it shows: of something else it is tried again without being asked. */
  of?: unknown
  /** Its heading, where it does not come to show one itself. */
  title?: string
}

type Load = () => Promise<{ default: ComponentType }>

/** Styles that did not come: the builder's loader asks for each only once. */
const missing = new Set<string>()

/** Loads what a part needs, with the styles that were missing at an earlier try: without them it would look broken. */
async function whole(load: Load): ReturnType<Load> {
  for (const href of missing) {
    await styled(href)
    missing.delete(href)
  }
  try {
    return await load()
  } catch (error) {
    const [, href] = /Unable to preload CSS for (\S+)/.exec(error instanceof Error ? error.message : '') ?? []
    if (href !== undefined) missing.add(href)
    throw error
  }
}

function styled(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject(new Error(`Unable to preload CSS for ${href}`))
    }
    document.head.append(link)
  })
}

/** A single failure of the network is retried without telling the visitor. */
const twice =
  (load: Load): Load =>
  () =>
    whole(load).catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      return whole(load)
    })

/** @returns a component with a boundary of its own: what breaks in it breaks nothing else */
export function lazily(load: Load): ComponentType<Entered> {
  let part = lazy(twice(load))
  return function Lazily({ of, title }) {
    const { strings } = useLocale()
    const [Part, setPart] = useState(() => part)
    // React caches a failed load, so a new try needs a new lazy component.
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
