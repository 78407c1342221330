/** Buttons of the map, and where the selected row is when it is not on view. */

import { useLocale } from '../../../state/locale.js'
import { useParam } from '../../../state/view.js'
import type { Item } from '../data/item.js'
import { type Frame, projectionOf } from './frame.js'

interface ControlsProps {
  all: readonly Item[]
  frame: Frame
  isWhole: boolean
  onZoom: (steps: number) => void
  onWhole: () => void
  onShow: (place: { lat: number; lon: number }) => void
}

export function MapControls({ all, frame, isWhole, onZoom, onWhole, onShow }: ControlsProps) {
  const { strings } = useLocale()
  const words = strings.record.map
  const [act] = useParam('act')
  const place = act === '' ? null : all.find(({ id }) => id === act)?.place
  const outside =
    place?.lat != null && place.lon != null && !isInside(frame, place.lat, place.lon)
      ? { name: place.name, lat: place.lat, lon: place.lon }
      : null
  return (
    <div className="map-controls no-print">
      <button type="button" onClick={() => onZoom(1)}>
        {words.zoomIn}
      </button>
      <button type="button" onClick={() => onZoom(-1)}>
        {words.zoomOut}
      </button>
      <button type="button" onClick={onWhole} disabled={isWhole}>
        {words.whole}
      </button>
      {outside === null ? null : (
        <span className="note">
          {words.outside(outside.name)}{' '}
          <button type="button" className="plain" onClick={() => onShow(outside)}>
            {words.show}
          </button>
        </span>
      )}
    </div>
  )
}

function isInside(frame: Frame, lat: number, lon: number): boolean {
  const [x, y] = projectionOf(frame)([lon, lat]) ?? [-1, -1]
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height
}
