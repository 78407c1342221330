/** The page's side of the atlas: one worker, hired when the first map is drawn. */
import type { Box } from '@standoff/core'
import { type Remote, wrap } from 'comlink'
import { useEffect, useState } from 'react'
import { labelSize } from '../../../components/text-lines.js'
import type { Atlas, Frame, Land } from './atlas.worker.js'

let remote: Remote<Atlas> | null = null

function hire(): Remote<Atlas> {
  remote ??= wrap<Atlas>(new Worker(new URL('./atlas.worker.ts', import.meta.url), { type: 'module', name: 'atlas' }))
  return remote
}

/** Land for a frame; the last one while the next is made. @param boxes where no name may stand; must be the same list while it holds the same */
export function useLand(frame: Frame, boxes: readonly Box[], language: string): Land | null {
  const [land, setLand] = useState<Land | null>(null)
  const { scale, width, height } = frame
  const [x, y] = frame.translate
  useEffect(() => {
    let stale = false
    // While the map is dragged or zoomed, only where it comes to rest.
    const timer = setTimeout(() => {
      void hire()
        .draw({ scale, translate: [x, y], width, height }, boxes, language, labelSize())
        .then((drawn) => {
          if (!stale) setLand(drawn)
        })
    }, 60)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [scale, x, y, width, height, boxes, language])
  return land
}
