import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'
import { formatProblem, type Problem } from '../../src/crisis/problem.js'

export const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url)), 'utf8')

/** Loads a text with the fixtures beside it, or with the given files. */
export function load(text: string, files?: Record<string, string>): { crisis?: Crisis; problems: Problem[] } {
  const readText = (relative: string): string => {
    if (files === undefined) return fixture(relative)
    if (!Object.hasOwn(files, relative)) throw new Error('no such file')
    return files[relative]
  }
  return loadCrisis({ name: 'x.yaml', text, readText })
}

/** The smallest sound crisis; `more` is added at its end. */
export const BASE = `standoff: 1
title: Test
window: { from: 2024-01-01, until: 2024-06-01 }
parties:
  us: { kind: principal, role: strong, name: United States }
  iran: { kind: principal, role: patron, name: Iran }
  kh: { kind: proxy, name: Kataib Hezbollah }
  iraq: { kind: host, name: Iraq }
ties:
  - { patron: iran, proxy: kh, alignment: aligned }
sites:
  base: { name: The base, of: us, host: iraq }
`

/** Problems as the user sees them. */
export const messages = (text: string, files?: Record<string, string>): string[] =>
  load(text, files).problems.map(formatProblem)

/** The crisis of a text that must be sound. */
export function sound(text: string, files?: Record<string, string>): Crisis {
  const { crisis, problems } = load(text, files)
  if (crisis === undefined) throw new Error(problems.map(formatProblem).join('\n'))
  return crisis
}
