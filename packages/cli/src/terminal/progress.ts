/** Progress on stderr with the time left: a line that is rewritten on a terminal, a line now and then elsewhere. */
export interface Progress {
  show(done: number, all: number): void
  clear(): void
}

interface Out {
  isTTY?: boolean
  write(text: string): unknown
}

/** Milliseconds before anything is shown, and between lines. */
const PATIENCE = { terminal: 400, elsewhere: 1000 }
const EVERY = { terminal: 100, elsewhere: 10_000 }

export function progressOn(out: Out, now: () => number = () => performance.now()): Progress {
  const where = out.isTTY === true ? 'terminal' : 'elsewhere'
  const began = now()
  let shown = Number.NEGATIVE_INFINITY
  let dirty = false
  return {
    show(done, all) {
      const time = now()
      if (time - began < PATIENCE[where] || time - shown < EVERY[where] || done >= all) return
      shown = time
      const text = `${done.toLocaleString('en')} of ${all.toLocaleString('en')} runs, ${timeLeft(((time - began) / done) * (all - done))} left`
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
