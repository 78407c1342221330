/** The map of the report holds the sites, wherever on the earth they lie. */
import { loadCrisis } from '@standoff/core'
import { picturedActs } from '@standoff/core/kernel'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { lookOf } from '../src/html/figures/look.js'
import { mapFigure } from '../src/html/figures/map.js'

/** A crisis in which something happened at each of these places. */
function crisisAt(places: readonly (readonly [lat: number, lon: number])[]): string {
  const sites = places.map(
    ([lat, lon], n) => `  s${n}: { name: "Site ${n}", of: n, exposed: 10, cover: 0.5, lat: ${lat}, lon: ${lon} }`,
  )
  const rows = places.map(
    (_, n) =>
      `    - { id: R${n}, date: 2030-01-0${n + 2}, actor: p, action: rocket_attack, site: s${n}, killed: ${n} }`,
  )
  return `standoff: 1
title: Somewhere
window: { from: 2030-01-01, until: 2030-01-20 }
parties:
  n: { kind: principal, role: strong, name: North }
  s: { kind: principal, role: patron, name: South }
  p: { kind: proxy, name: Group }
ties: [{ patron: s, proxy: p }]
sites:
${sites.join('\n')}
record:
  rows:
${rows.join('\n')}
`
}

function mapOf(text: string) {
  const { crisis, problems } = loadCrisis({ name: 'crisis.yaml', text, readText: () => '' })
  if (crisis === undefined) throw new Error(JSON.stringify(problems))
  return mapFigure(lookOf(crisis.file), picturedActs(crisis))
}

function marksIn(svg: string) {
  const { document } = parseHTML(svg)
  const [width, height] = ['width', 'height'].map((name) => Number(document.querySelector('svg')?.getAttribute(name)))
  const circles = [...document.querySelectorAll('circle')].map((circle) => [
    Number(circle.getAttribute('cx')),
    Number(circle.getAttribute('cy')),
  ])
  return { width, height, circles }
}

describe('the map of the report', () => {
  it.each([
    [
      'on either side of the 180th meridian',
      [
        [-17, 179.8],
        [-17.2, -179.9],
      ],
    ],
    [
      'on the 180th meridian itself',
      [
        [52, 180],
        [52.5, -180],
      ],
    ],
    [
      'about the north pole',
      [
        [82, 0],
        [82, 120],
        [82, -120],
      ],
    ],
    ['at the south pole', [[-90, 0]]],
    [
      'on Svalbard and Franz Josef Land',
      [
        [78.2, 15.6],
        [80.6, 58],
      ],
    ],
    ['alone', [[33.3, 44.4]]],
    [
      'all around the earth',
      [
        [35, 139],
        [0, 10],
        [-33, -70],
        [40, -100],
      ],
    ],
    [
      'at both ends of the earth',
      [
        [85, 20],
        [-78, 166],
        [0, -90],
      ],
    ],
  ] as const)('holds sites %s', (_, places) => {
    const map = mapOf(crisisAt(places))
    for (const size of ['wide', 'narrow'] as const) {
      const svg = map?.svg[size] ?? ''
      const { width, height, circles } = marksIn(svg)
      expect(svg).not.toContain('NaN')
      // Each act has two circles, ground and ink; the key has some more at the top.
      expect(circles.length).toBeGreaterThanOrEqual(2 * places.length)
      for (const [x, y] of circles) expect([x >= 0, x <= width, y >= 0, y <= height]).toEqual([true, true, true, true])
      const inked = new Set(circles.slice(-places.length).map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`))
      if (places.length > 1) expect(inked.size).toBeGreaterThan(1)
    }
  })
})
