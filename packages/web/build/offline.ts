/**
 * Makes the service worker with which the page works offline: all files of the build, under a name that changes with
 * any of them.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const TEMPLATE = fileURLToPath(new URL('./service-worker.js', import.meta.url))

export function offline(): Plugin {
  let out = ''
  return {
    name: 'standoff-offline',
    apply: 'build',
    configResolved({ build }) {
      out = build.outDir
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const paths = readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
          .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
          .sort()
        const hash = createHash('sha256')
        for (const path of paths) hash.update(path).update(readFileSync(join(out, path)))
        const text = readFileSync(TEMPLATE, 'utf8')
          .replace('__VERSION__', hash.digest('hex').slice(0, 16))
          .replace("['__FILES__']", JSON.stringify(['./', ...paths]))
        writeFileSync(join(out, 'sw.js'), text)
      },
    },
  }
}
