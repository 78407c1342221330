/**
 * Progress on stderr, with the time left once it can be told: a line that is rewritten on a terminal, a line now and
 * then elsewhere.
 */
import { Pace } from './pace.js'

export interface Progress {
  show(done: number, all: number): void
  clear(): void
}

interface Out {
  isTTY?: boolean
  write(text: string): unknown
}

/** Milliseconds before anything is shown, between lines, and before a line without the time left. */
const PATIENCE = { terminal: 400, elsewhere: 1000 }
const EVERY = { terminal: 100, elsewhere: 10_000 }
const UNTOLD = { terminal: 400, elsewhere: 10_000 }

export function progressOn(out: Out, now: () => number = () => performance.now()): Progress {
  const where = out.isTTY === true ? 'terminal' : 'elsewhere'
  const began = now()
  const pace = new Pace()
  let shown = Number.NEGATIVE_INFINITY
  let dirty = false
  return {
    show(done, all) {
      const time = now()
      pace.report(time, done)
      if (time - began < PATIENCE[where] || time - shown < EVERY[where] || done >= all) return
      const left = pace.left(all)
      if (left === undefined && time - began < UNTOLD[where]) return
      shown = time
      const text = `${done.toLocaleString('en')} of ${all.toLocaleString('en')} runs, ${left === undefined ? 'time left not known yet' : `about ${timeLeft(left)} left`}`
      dirty = where === 'terminal'
      out.write(dirty ? `\r\u001b[2K${text}` : `${text}\n`)
    },
    clear() {
      if (dirty) out.write('\r\u001b[2K')
      dirty = false
    },
  }
}

/** `3 s`, `2 min 10 s`, `1 h 5 min`. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}
