// Writes bench/c/layout.h: the numbers that the C kernel shares with the model.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load, root } from './bundle.mjs'

export async function makeLayout() {
  const { layoutHeader } = await load('bench/src/layout.ts')
  writeFileSync(join(root, 'bench/c/layout.h'), layoutHeader())
}

if (process.argv[1] === import.meta.filename) await makeLayout()
