/** The worker's side of hire.ts. */

/** What a worker says first, once it holds its lock: the name of the lock. */
export const ALIVE = 'standoff-alive'

/** Holds the lock by which others know that this worker lives, and says its name. */
export function stayAlive(): void {
  if (navigator.locks === undefined) return
  const name = `standoff-worker-${Math.random().toString(36).slice(2)}${Date.now().toString(36)}`
  void navigator.locks
    .request(name, () => {
      self.postMessage({ [ALIVE]: name })
      return new Promise<void>(() => {})
    })
    .catch(() => {})
}
