/**
 * The handout: all steps one after another on paper. They are drawn out of sight once the first answer is there, so
 * that printing needs no wait.
 */
import { useEffect, useRef, useState } from 'react'

/**
 * Time for the step on view to be drawn and answered first, and then from one step to the next, so that the page stays
 * quick; ms.
 */
const AFTER = 1500
const BETWEEN = 250
/** Steps of the handout. */
const ALL = 6

/** On the page while it is printed with what is for the teacher alone. */
const NOTES = 'with-notes'

/** @returns up to which step the handout is drawn, and what prints it: for the class, or with the teacher's notes */
export function useHandout(): { ready: number; print: (withNotes: boolean) => void } {
  const [ready, setReady] = useState(0)
  const [asked, setAsked] = useState(false)
  const withNotes = useRef(false)
  useEffect(() => {
    if (ready === ALL) return
    const timer = setTimeout(() => setReady(ready + 1), ready === 0 ? AFTER : BETWEEN)
    return () => clearTimeout(timer)
  }, [ready])
  useEffect(() => {
    const notes = (): NodeListOf<HTMLDetailsElement> =>
      document.querySelectorAll<HTMLDetailsElement>('.guide details.teacher')
    let closed: HTMLDetailsElement[] = []
    const before = (): void => {
      if (!withNotes.current) return
      document.documentElement.classList.add(NOTES)
      closed = [...notes()].filter((one) => !one.open)
      for (const one of closed) one.open = true
    }
    const after = (): void => {
      document.documentElement.classList.remove(NOTES)
      for (const one of closed) one.open = false
      closed = []
      withNotes.current = false
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  useEffect(() => {
    if (!asked || ready < ALL) return
    // When every step has its answer and every picture its width.
    const timer = setInterval(() => {
      if (document.querySelector('.guide .answer[aria-busy="true"]') !== null) return
      if ([...document.querySelectorAll('.guide .picture')].some((picture) => picture.querySelector('svg') === null))
        return
      clearInterval(timer)
      setAsked(false)
      window.print()
      // A page printed by the browser's own menu is for the class.
      withNotes.current = false
    }, 60)
    return () => clearInterval(timer)
  }, [asked, ready])
  return {
    ready,
    print: (notes) => {
      withNotes.current = notes
      setReady(ALL)
      setAsked(true)
    },
  }
}
