import { type Crisis, loadCrisis } from '../../../src/crisis/load.js'
import type { Problem } from '../../../src/crisis/problem.js'

const FILE = (rows: string): string => `
standoff: 1
title: Two states and two groups
window: { from: 2024-01-25, until: 2024-03-31 }
timeZone: UTC
parties:
  north: { kind: principal, role: strong, name: North }
  south: { kind: principal, role: patron, name: South }
  red: { kind: proxy, name: Red }
  blue: { kind: proxy, name: Blue }
  hostland: { kind: host, name: Hostland }
ties:
  - { patron: south, proxy: red, alignment: aligned }
  - { patron: south, proxy: blue, alignment: autonomous }
sites:
  camp: { name: The camp, of: north, host: hostland, exposed: 20 }
record:
  actors: { Militia: { oneOf: [red, blue] } }
  rows:${rows === '' ? ' []' : rows}
`

const read = (rows: string): { crisis?: Crisis; problems: Problem[] } =>
  loadCrisis({
    name: 'crisis.yaml',
    text: FILE(rows),
    readText: () => {
      throw new Error('no file beside it')
    },
  })

/** What is wrong with a record of these rows, a list in YAML that is set in by four blanks. */
export const problemsOf = (rows: string): Problem[] => read(rows).problems

/** A crisis of two states and two groups with these rows. */
export function crisisOf(rows: string): Crisis {
  const { crisis, problems } = read(rows)
  if (crisis === undefined) throw new Error(JSON.stringify(problems))
  return crisis
}
