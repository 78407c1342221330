/** Which map holds some places of the earth. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapAround } from '../../../src/crisis/pictures/map-around.js'

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
})
const close = (a: number, b: number): number => Math.abs(((((a - b) % 360) + 540) % 360) - 180)

describe('the map around places', () => {
  it('of two on either side of the 180th meridian lies on that meridian', () => {
    const { projection, rotate, holds } = mapAround([
      { lat: -17, lon: 179.8 },
      { lat: -17.2, lon: -179.9 },
    ])
    expect(projection).toBe('mercator')
    expect(close(-rotate[0], 179.95)).toBeLessThan(0.001)
    for (const [lon] of holds) expect(close(lon, 180)).toBeLessThan(2)
  })

  it('of places in the middle of the map is Mercator between them', () => {
    const { projection, rotate } = mapAround([
      { lat: 30, lon: 40 },
      { lat: 36, lon: 50 },
    ])
    expect({ projection, rotate }).toEqual({ projection: 'mercator', rotate: [-45, 0] })
  })

  it.each([89.99, 90, -90, 78, -75])('of a single site at %s degrees north is about that site', (lat) => {
    const { projection, rotate } = mapAround([{ lat, lon: 20 }])
    expect(projection).toBe('azimuthal')
    expect(-rotate[1]).toBeCloseTo(lat, 5)
  })

  it('of sites on opposite sides of a pole is about the pole', () => {
    const { projection, rotate } = mapAround([
      { lat: 80, lon: 0 },
      { lat: 80, lon: 180 },
      { lat: 80, lon: 90 },
    ])
    expect(projection).toBe('azimuthal')
    expect(-rotate[1]).toBeGreaterThan(87)
  })

  it('of sites at both poles is in plain degrees', () => {
    expect(
      mapAround([
        { lat: 89, lon: 0 },
        { lat: -89, lon: 0 },
      ]).projection,
    ).toBe('equirectangular')
  })

  it('is turned to the middle of the side of the earth on which they lie', () => {
    const { rotate } = mapAround([
      { lat: 35, lon: 140 },
      { lat: 37, lon: -122 },
      { lat: 21, lon: -158 },
    ])
    expect(close(-rotate[0], -171)).toBeLessThan(0.001)
  })

  it('holds every place: none lies further from its middle than what it must hold', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const { projection, rotate, holds } = mapAround(places)
        expect(holds.flat().every(Number.isFinite) && rotate.every(Number.isFinite)).toBe(true)
        if (projection === 'azimuthal') return
        const half = Math.max(...holds.map(([lon]) => close(lon, -rotate[0])))
        for (const { lat, lon } of places)
          if (Math.abs(lat) < 89.9) expect(close(lon, -rotate[0])).toBeLessThanOrEqual(Math.max(half, 179) + 1e-6)
        const lats = holds.map(([, lat]) => lat)
        if (projection === 'mercator')
          for (const { lat } of places)
            expect(lat >= Math.min(...lats) - 1e-9 && lat <= Math.max(...lats) + 1e-9).toBe(true)
      }),
    )
  })

  it('does not depend on the way round in which a longitude is written', () => {
    const [a, b] = [mapAround([{ lat: 10, lon: 190 }]), mapAround([{ lat: 10, lon: -170 }])]
    expect(a).toEqual(b)
  })

  it('is refused where nothing has a place', () => {
    expect(() => mapAround([{ lat: Number.NaN, lon: 0 }])).toThrow(RangeError)
  })
})
