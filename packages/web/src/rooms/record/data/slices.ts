/** Work in slices: the page stays free between them, however long the whole takes. */

/** Time that one slice may take, ms: too short to be noticed. */
const SLICE_MS = 8

/** Waits until the page has had its turn, where this slice is used up. */
export function slicer(): () => Promise<void> | undefined {
  let from = performance.now()
  return () => {
    if (performance.now() - from < SLICE_MS) return undefined
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        from = performance.now()
        resolve()
      }, 0)
    })
  }
}
