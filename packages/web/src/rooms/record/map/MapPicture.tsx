/** The map itself: land from the atlas, marks over it; zoomed by buttons, keys and pointer, its view in the address. */
import { type Box, boxOf, LABEL, placeLabels } from '@standoff/core/kernel'
import { type KeyboardEvent, memo, useId, useMemo, useState } from 'react'
import { Key, keyHeight } from '../../../components/Key.js'
import { onPaper } from '../../../components/paper-width.js'
import { labelSize, textWidth } from '../../../components/text-lines.js'
import { useLocale } from '../../../state/locale.js'
import { useStore } from '../../../state/store.js'
import { view as store, useParam } from '../../../state/view.js'
import type { Item } from '../data/item.js'
import type { Look } from '../look.js'
import { useLand } from './atlas.js'
import type { Land } from './atlas.worker.js'
import { projectionOf } from './frame.js'
import { MapControls } from './MapControls.js'
import { MapOverlay } from './MapOverlay.js'
import { mapKey } from './map-key.js'
import { marksOf, stylesOf } from './marks.js'
import type { PlacedRows } from './places.js'
import { fitTo, formatMapView, frameOf, type MapView, moved, parseView, zoomed } from './view.js'

const WIDE = 560
const LARGEST = { wide: 26, narrow: 17 } as const
/** A step of the keyboard over the map, px. */
const STEP = 60

export interface MapPictureProps {
  places: readonly PlacedRows[]
  fitted: readonly { lat: number; lon: number }[]
  all: readonly Item[]
  look: Look
  width: number
}

export const MapPicture = memo(function MapPicture({ places, fitted, all, look, width }: MapPictureProps) {
  const { strings, number, language } = useLocale()
  const words = strings.record.map
  const [viewText, setView] = useParam('map')
  const [dragged, setDragged] = useState<MapView | null>(null)
  const clip = useId()
  const fit = useMemo(() => fitTo(fitted, width), [fitted, width])
  const asked = useMemo(() => parseView(viewText), [viewText])
  const view = useFollowing(
    dragged ?? asked ?? { lon: fit.lon, lat: fit.lat, zoom: 1 },
    dragged !== null || asked === null,
    fit,
    all,
    width,
  )
  const frame = useMemo(() => frameOf(fit, width, view), [fit, width, view])
  const { height } = frame
  const marks = useMemo(
    () => marksOf(places, projectionOf(frame), LARGEST[width >= WIDE ? 'wide' : 'narrow']),
    [places, frame, width],
  )
  const styles = useMemo(() => stylesOf(marks, look), [marks, look])
  const labels = useMemo(() => labelsOf(marks, width, height), [marks, width, height])
  const boxes = useMemo(() => boxesOf(marks, labels), [marks, labels])
  const sites = useMemo(() => sitesOf(look, places), [look, places])
  const { land, failed, again } = useLand(frame, boxes, language)
  const key = useMemo(() => mapKey(places, sites.length > 0, look, strings), [places, sites, look, strings])
  const head = keyHeight(key, width) + 8
  const choose = (next: MapView): void => setView(formatMapView(next))
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key]
    if (by !== undefined && event.shiftKey) choose(moved(fit, width, view, by[0], by[1]))
    else if (event.key === '+' || event.key === '=') choose(zoomed(view, 1))
    else if (event.key === '-') choose(zoomed(view, -1))
    else if (event.key === '0') setView('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const drag = (dx: number, dy: number, done: boolean): void => {
    if (done && dragged !== null) choose(dragged)
    setDragged(done ? null : moved(fit, width, asked ?? { lon: fit.lon, lat: fit.lat, zoom: 1 }, dx, dy))
  }
  const project = projectionOf(frame)
  const ratio = land === null ? 1 : frame.scale / land.frame.scale
  const shift =
    land === null
      ? ''
      : `translate(${frame.translate[0] - ratio * land.frame.translate[0]},${frame.translate[1] - ratio * land.frame.translate[1]}) scale(${ratio})`
  return (
    <section
      className="record-picture"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by the keyboard
      tabIndex={0}
      aria-label={words.region}
      aria-describedby={`${clip}-keys`}
      onKeyDown={press}
    >
      <svg
        width={width}
        height={head + height}
        viewBox={`0 0 ${width} ${head + height}`}
        role="img"
        aria-label={words.alt(number(new Set(places.map(({ place }) => place.key)).size))}
      >
        <Key items={key} width={width} />
        <clipPath id={clip}>
          <rect width={width} height={height} />
        </clipPath>
        <g transform={`translate(0,${head})`}>
          <g clipPath={`url(#${clip})`}>
            {land === null ? null : (
              <g transform={shift}>
                <path d={land.land} fill="var(--land)" />
                <path
                  d={land.borders}
                  fill="none"
                  stroke="var(--border)"
                  strokeWidth={0.8}
                  vectorEffect="non-scaling-stroke"
                />
              </g>
            )}
            {land !== null && (ratio === 1 || onPaper.get())
              ? namesOn(land.names, boxes, ratio, [
                  frame.translate[0] - ratio * land.frame.translate[0],
                  frame.translate[1] - ratio * land.frame.translate[1],
                ]).map(({ text, x, y }) => (
                  <text
                    key={text}
                    x={x}
                    y={y}
                    textAnchor="middle"
                    dy="0.35em"
                    fontSize={12}
                    fontStyle="italic"
                    fill="var(--soft)"
                  >
                    {text}
                  </text>
                ))
              : null}
            {sites.map(({ name, of, lat, lon }) => {
              const [x, y] = project([lon, lat]) ?? [0, 0]
              return (
                <path
                  key={name}
                  d={`M${(x - 3).toFixed(1)} ${(y - 3).toFixed(1)}l6 6m-6 0l6 -6`}
                  stroke={look.hue(of)}
                  strokeWidth={1.2}
                />
              )
            })}
            {styles.map(({ key: name, ...style }) => (
              <path key={name} {...style} />
            ))}
            {labels.map(({ text, tx, ty, x, y }) => (
              <text
                key={`${text} ${x} ${y}`}
                x={tx}
                y={ty}
                dy="0.35em"
                fontSize={LABEL}
                fill="var(--ink)"
                stroke="var(--paper)"
                strokeWidth={3}
                paintOrder="stroke"
              >
                {text}
              </text>
            ))}
            <MapOverlay
              marks={marks}
              all={all}
              frame={frame}
              onDrag={drag}
              onZoom={(dx, dy) => choose(zoomed(moved(fit, width, view, dx, dy), 1))}
            />
          </g>
          <rect width={width} height={height} fill="none" stroke="var(--rule)" pointerEvents="none" />
        </g>
      </svg>
      <MapControls
        all={all}
        frame={frame}
        onZoom={(steps) => choose(zoomed(view, steps))}
        onWhole={() => setView('')}
        isWhole={asked === null}
        onShow={(place) => choose({ ...place, zoom: Math.max(1, view.zoom) })}
      />
      {failed ? (
        <p className="note no-print" role="status">
          {words.noLand}{' '}
          <button type="button" className="plain" onClick={again}>
            {strings.app.trouble.again}
          </button>
        </p>
      ) : null}
      <p id={`${clip}-keys`} className="visually-hidden">
        {words.keys}
      </p>
    </section>
  )
})

/**
 * Names of countries at another scale than they were placed for, without those that would stand on something. The paper
 * does not wait for the atlas.
 */
function namesOn(
  names: Land['names'],
  boxes: readonly Box[],
  ratio: number,
  [dx, dy]: readonly [number, number],
): Land['names'] {
  const moved = names.map((name) => ({ ...name, x: ratio * name.x + dx, y: ratio * name.y + dy }))
  if (ratio === 1) return moved
  return moved.filter(({ text, x, y }) => {
    const half = textWidth(text) / 2
    return boxes.every(
      ({ left, right, top, bottom }) => x + half < left || x - half > right || y + 8 < top || y - 8 > bottom,
    )
  })
}

/** Where the map was moved by the visitor, it follows the row that is selected once that lies outside. */
function useFollowing(
  view: MapView,
  still: boolean,
  fit: ReturnType<typeof fitTo>,
  all: readonly Item[],
  width: number,
): MapView {
  const act = useStore(store, ({ params }) => (still ? '' : (params.act ?? '')))
  const { lon, lat, zoom } = view
  return useMemo(() => {
    const now = { lon, lat, zoom }
    if (act === '') return now
    const place = all.find(({ id }) => id === act)?.place
    if (place?.lat == null || place.lon == null || place.precisionKm > 100) return now
    const frame = frameOf(fit, width, now)
    const [x, y] = projectionOf(frame)([place.lon, place.lat]) ?? [0, 0]
    const inside = x > 10 && y > 10 && x < width - 10 && y < frame.height - 10
    return inside ? now : { ...now, lon: place.lon, lat: place.lat }
  }, [lon, lat, zoom, act, all, fit, width])
}

function labelsOf(marks: ReturnType<typeof marksOf>, width: number, height: number) {
  const gravest = [...marks].sort(
    (a, b) => Number(b.placed.killed > 0) - Number(a.placed.killed > 0) || b.placed.size - a.placed.size,
  )
  const told = new Set<string>()
  const once = gravest.filter(({ placed, x, y }) => {
    const inside = x > -40 && y > -40 && x < width + 40 && y < height + 40
    const fresh = inside && !told.has(placed.place.key)
    told.add(placed.place.key)
    return fresh
  })
  // What cannot find room anyway is not tried: a long record has more places than a map has room for names.
  return placeLabels(
    once.slice(0, 60).map(({ x, y, r, placed }) => ({ x, y, r, text: placed.place.name.replace(/ \(.*\)$/, '') })),
    width,
    height,
    labelSize(),
  )
}

function boxesOf(marks: ReturnType<typeof marksOf>, labels: ReturnType<typeof labelsOf>): Box[] {
  return [
    ...labels.map(({ tx, ty, text }) => ({ left: tx, right: tx + textWidth(text), top: ty - 8, bottom: ty + 8 })),
    ...marks.slice(0, 300).map(boxOf),
  ]
}

function sitesOf(
  { file }: Look,
  places: readonly PlacedRows[],
): { name: string; of: string; lat: number; lon: number }[] {
  const used = new Set(places.map(({ place }) => `${place.lat} ${place.lon}`))
  return Object.values(file.sites).flatMap(({ name, of, lat, lon, precisionKm }) =>
    lat === undefined || lon === undefined || precisionKm > 100 || used.has(`${lat} ${lon}`)
      ? []
      : [{ name, of, lat, lon }],
  )
}
