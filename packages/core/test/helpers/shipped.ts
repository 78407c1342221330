/** Crises as they are shipped. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Crisis, loadCrisis } from '../../src/crisis/load.js'

export function shipped(name: string): Crisis {
  const folder = fileURLToPath(new URL(`../../../../crises/${name}`, import.meta.url))
  const readText = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const { crisis } = loadCrisis({ name, text: readText('crisis.yaml'), readText })
  if (crisis === undefined) throw new Error(`${name} has mistakes`)
  return crisis
}
