/** The shipped crises as texts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../../../core/test/mutated/mutate.js'

/** @param root of the repository */
export function shippedFiles(root = join(import.meta.dirname, '../../../..')): Files[] {
  return ['minimal', 'ain-al-asad', 'tower22'].map((name) => {
    const folder = join(root, 'crises', name)
    return Object.fromEntries(
      readdirSync(folder).flatMap((file) =>
        /\.(yaml|csv)$/.test(file) ? [[file, readFileSync(join(folder, file), 'utf8')]] : [],
      ),
    )
  })
}
