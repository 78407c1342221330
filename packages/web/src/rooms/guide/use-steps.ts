/**
 * Which step is on view, and how to go to another: buttons, arrow keys, and page keys where the page scrolls no
 * further.
 */
import { useEffect, useRef } from 'react'
import { useStore } from '../../state/store.js'
import { goTo, view } from '../../state/view.js'

export const STEPS = 7

export function stepOf(text: string | undefined): number {
  const n = Number(text)
  return Number.isInteger(n) && n >= 1 && n <= STEPS ? n : 1
}

/** Where keys mean something else. */
const CONTROLS = 'input, select, textarea, summary, [contenteditable], .scroll'

export function useSteps(): { step: number; go: (step: number) => void } {
  const step = useStore(view, ({ params }) => stepOf(params.step))
  const shown = useRef(step)
  const asked = useRef(false)
  const go = (next: number): void => {
    if (next < 1 || next > STEPS || next === step) return
    asked.current = true
    goTo({ params: { ...view.get().params, step: String(next) } })
  }
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    // Also after the browser's back button: the reader is taken to where the step begins.
    const heading = document.getElementById(`step-${step}`)
    heading?.focus({ preventScroll: true })
    if (asked.current) heading?.scrollIntoView({ block: 'start' })
    asked.current = false
  }, [step])
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) return
      const turn = directionOf(event.key)
      if (turn === 0) return
      event.preventDefault()
      go(step + turn)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })
  return { step, go }
}

function directionOf(key: string): -1 | 0 | 1 {
  const rightToLeft = document.documentElement.dir === 'rtl'
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement
  if (key === 'ArrowRight') return rightToLeft ? -1 : 1
  if (key === 'ArrowLeft') return rightToLeft ? 1 : -1
  if (key === 'PageDown') return scrollTop + clientHeight >= scrollHeight - 2 ? 1 : 0
  if (key === 'PageUp') return scrollTop <= 2 ? -1 : 0
  return 0
}
