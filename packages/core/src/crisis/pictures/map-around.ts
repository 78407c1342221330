/**
 * Chooses the map for some places of the earth: which projection, turned so that its middle is theirs, and what must be
 * in the picture. Whoever draws it has the projections; the page and the report draw the same.
 *
 * Mercator's, turned to the middle of their meridians, wherever it can be read: not beyond 70 degrees. Nearer to a
 * pole, an azimuthal one about the middle of the places themselves, which has no seam and no edge there. Where some lie
 * near a pole and others over half the earth away, plain degrees.
 */

/** Degrees. */
export interface Place {
  lat: number
  lon: number
}

export interface MapAround {
  /** Mercator's; Lambert's azimuthal equal-area; equirectangular. */
  projection: 'mercator' | 'azimuthal' | 'equirectangular'
  /**
   * What the earth is turned by before it is projected, degrees of longitude and latitude: as d3-geo's `rotate` takes
   * it.
   */
  rotate: [lambda: number, phi: number]
  /** `[lon, lat]` of points that the picture must hold: the places with room about them. */
  holds: [lon: number, lat: number][]
}

/** Room about the places, as a share of their span, and the least span of a map in degrees. */
const PAD = 0.12
const LEAST_SPAN = 3
/** Latitude up to which Mercator's projection is used for places, and up to which it shows anything. */
const MERCATOR_UP_TO = 70
const MERCATOR_EDGE = 80
/** Radius in degrees of a cap of the earth that an azimuthal map still shows well. */
const WIDEST_CAP = 85
/** So near a pole the longitude means nothing. */
const AT_POLE = 89.9

const RAD = Math.PI / 180

/**
 * The map that holds all of these places; one whose coordinates are no numbers, or no latitude, is left aside.
 * @throws RangeError where there is no place with coordinates
 */
export function mapAround(places: readonly Place[]): MapAround {
  const known = places.filter(({ lat, lon }) => Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90)
  if (known.length === 0) throw new RangeError('no place with coordinates to draw a map around')
  const isPolar = known.some(({ lat }) => Math.abs(lat) > MERCATOR_UP_TO)
  const cap = isPolar ? capOf(known) : null
  return cap !== null && cap.radius <= WIDEST_CAP ? azimuthal(known, cap) : flat(known, isPolar)
}

/** Meridians and parallels as straight lines. */
function flat(places: readonly Place[], isPolar: boolean): MapAround {
  const { middle, span } = meridiansOf(places)
  const edge = isPolar ? 90 : MERCATOR_EDGE
  const room = (length: number): number => Math.max((LEAST_SPAN - length) / 2, PAD * length)
  const lats = places.map(({ lat }) => lat)
  const [low, high] = [
    lats.reduce((least, lat) => Math.min(least, lat), 90),
    lats.reduce((most, lat) => Math.max(most, lat), -90),
  ]
  const about = room(high - low)
  const [south, north] = [Math.max(-edge, low - about), Math.min(edge, high + about)]
  const half = Math.min(179, span / 2 + room(span))
  const [west, east] = [normal(middle - half), normal(middle + half)]
  return {
    projection: isPolar ? 'equirectangular' : 'mercator',
    rotate: [-middle, 0],
    holds: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  }
}

function azimuthal(places: readonly Place[], { middle, radius }: Cap): MapAround {
  const room = Math.max(LEAST_SPAN / 2, 2 * PAD * radius)
  // What lies all around each: no side of the picture is known to be north.
  const holds = places.flatMap((place) =>
    [0, 45, 90, 135, 180, 225, 270, 315].map((bearing): [number, number] => away(place, bearing, room)),
  )
  return { projection: 'azimuthal', rotate: [-middle.lon, -middle.lat], holds }
}

/**
 * The middle and the length of the shortest stretch of meridians on which all places lie: what is left of the circle
 * without its widest gap.
 */
function meridiansOf(places: readonly Place[]): { middle: number; span: number } {
  const lons = places.filter(({ lat }) => Math.abs(lat) < AT_POLE).map(({ lon }) => normal(lon))
  if (lons.length === 0) return { middle: normal(places[0].lon), span: 0 }
  lons.sort((a, b) => a - b)
  let [gap, after] = [lons[0] + 360 - lons[lons.length - 1], 0]
  for (let n = 1; n < lons.length; n++) if (lons[n] - lons[n - 1] > gap) [gap, after] = [lons[n] - lons[n - 1], n]
  const span = 360 - gap
  return { middle: normal(lons[after] + span / 2), span }
}

/** Into [-180, 180). */
const normal = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180

interface Cap {
  middle: Place
  /** Degrees. */
  radius: number
}

type Vector = readonly [number, number, number]

/**
 * The least cap that holds all places, nearly: the least ball about them is found by going towards the farthest of
 * them, ever less (Badoiu and Clarkson 2003).
 */
function capOf(places: readonly Place[]): Cap {
  const points = places.map(vectorOf)
  let [x, y, z]: Vector = [0, 0, 0]
  for (const [a, b, c] of points) [x, y, z] = [x + a / points.length, y + b / points.length, z + c / points.length]
  const farthest = (): Vector =>
    points.reduce((far, point) => (distance(point, [x, y, z]) > distance(far, [x, y, z]) ? point : far))
  for (let n = 1; n <= 200; n++) {
    const [a, b, c] = farthest()
    ;[x, y, z] = [x + (a - x) / (n + 1), y + (b - y) / (n + 1), z + (c - z) / (n + 1)]
  }
  const length = Math.hypot(x, y, z)
  // Places all around the earth have no middle.
  if (length < 0.05) return { middle: places[0], radius: 180 }
  const middle: Vector = [x / length, y / length, z / length]
  const radius =
    points.reduce(
      (most, point) => Math.max(most, 2 * Math.asin(Math.min(1, Math.sqrt(distance(point, middle)) / 2))),
      0,
    ) / RAD
  return {
    middle: { lat: Math.asin(Math.max(-1, Math.min(1, middle[2]))) / RAD, lon: Math.atan2(middle[1], middle[0]) / RAD },
    radius,
  }
}

const vectorOf = ({ lat, lon }: Place): Vector => [
  Math.cos(lat * RAD) * Math.cos(lon * RAD),
  Math.cos(lat * RAD) * Math.sin(lon * RAD),
  Math.sin(lat * RAD),
]
const distance = (a: Vector, b: Vector): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2

/** The point so many degrees away in a direction, along a great circle. */
function away({ lat, lon }: Place, bearing: number, degrees: number): [lon: number, lat: number] {
  const [phi, theta, delta] = [lat * RAD, bearing * RAD, degrees * RAD]
  const sine = Math.sin(phi) * Math.cos(delta) + Math.cos(phi) * Math.sin(delta) * Math.cos(theta)
  const turn = Math.atan2(Math.sin(theta) * Math.sin(delta) * Math.cos(phi), Math.cos(delta) - Math.sin(phi) * sine)
  return [normal(lon + turn / RAD), Math.asin(Math.max(-1, Math.min(1, sine))) / RAD]
}
