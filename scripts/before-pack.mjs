#!/usr/bin/env node
/**
 * Before npm packs a package (it runs in the package's folder): puts the licence and the notices beside it, which npm
 * takes only from there, and refuses where the build is not there. What was compiled from a source that is gone since
 * would be packed too: it goes.
 */
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const here = process.cwd()
const built = ['dist/index.js', 'dist/main.js'].find((path) => existsSync(join(here, path)))
if (built === undefined) {
  console.error('nothing is built here yet: npm run build')
  process.exit(1)
}
for (const name of ['LICENSE', 'NOTICE']) copyFileSync(resolve(root, name), join(here, name))

// Core's dist holds a file for each source; the command's is swept by its bundler.
if (built === 'dist/index.js') {
  for (const path of readdirSync(join(here, 'dist'), { recursive: true })) {
    if (!/\.(js|d\.ts)$/.test(path)) continue
    const source = path.replace(/(\.d\.ts|\.js)$/, '.ts')
    if (!existsSync(join(here, 'src', source))) rmSync(join(here, 'dist', path))
  }
}
