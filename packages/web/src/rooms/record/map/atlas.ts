/**
 * The page's side of the atlas: one worker, hired when the first map is drawn, and anew where it ends or cannot be
 * loaded.
 */
import type { Box } from '@standoff/core/kernel'
import type { Remote } from 'comlink'
import { useEffect, useState } from 'react'
import { labelSize } from '../../../components/text-lines.js'
import { restarted } from '../../../state/restarts.js'
import { hire, WorkerDied } from '../../../work/hire.js'
import type { Atlas, Land } from './atlas.worker.js'
import type { Frame } from './frame.js'

let remote: Remote<Atlas> | null = null

function atlas(): Remote<Atlas> {
  remote ??= hire<Atlas>(
    new Worker(new URL('./atlas.worker.ts', import.meta.url), { type: 'module', name: 'atlas' }),
    () => {
      remote = null
    },
  ).remote
  return remote
}

/**
 * Land for a frame; the last one while the next is made, where it is of the same projection.
 * @param boxes where no name may stand; must be the same list while it holds the same
 */
export function useLand(
  frame: Frame,
  boxes: readonly Box[],
  language: string,
): { land: Land | null; failed: boolean; again: () => void } {
  const [land, setLand] = useState<Land | null>(null)
  const [failed, setFailed] = useState(false)
  const [tries, setTries] = useState(0)
  const { projection, scale, width, height } = frame
  const [x, y] = frame.translate
  const [lambda, phi] = frame.rotate
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once more with each try
  useEffect(() => {
    let stale = false
    const draw = (): Promise<Land> =>
      atlas().draw(
        { projection, rotate: [lambda, phi], scale, translate: [x, y], width, height },
        boxes,
        language,
        labelSize(),
      )
    // While the map is dragged or zoomed, only where it comes to rest.
    const timer = setTimeout(() => {
      draw()
        .catch((error: unknown) => {
          if (!(error instanceof WorkerDied)) throw error
          restarted.set({ part: 'atlas', why: error.message, givenUp: false })
          return draw()
        })
        .then(
          (drawn) => {
            if (stale) return
            setLand(drawn)
            setFailed(false)
          },
          () => {
            if (!stale) setFailed(true)
          },
        )
    }, 60)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [projection, lambda, phi, scale, x, y, width, height, boxes, language, tries])
  const isSame =
    land !== null &&
    land.frame.projection === projection &&
    land.frame.rotate[0] === lambda &&
    land.frame.rotate[1] === phi
  return { land: isSame ? land : null, failed, again: () => setTries(tries + 1) }
}
