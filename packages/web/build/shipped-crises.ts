/** Puts the crises of the repository beside the page as plain files, with a list of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** What a visitor meets first, and the day from which each is looked at unless told otherwise. */
const SHIPPED = [
  { id: 'tower22', asOf: '2024-01-27' },
  { id: 'ain-al-asad', asOf: '2020-01-09' },
  { id: 'minimal', asOf: undefined },
] as const

/** Files of a crisis that the page reads. */
const READ = /\.(ya?ml|csv|json)$/

export function shippedCrises(folder: string): Plugin {
  const files = (id: string): string[] => readdirSync(join(folder, id)).filter((name) => READ.test(name))
  const titleOf = (id: string): string =>
    /^title:\s*(.+)$/m.exec(readFileSync(join(folder, id, 'crisis.yaml'), 'utf8'))?.[1].trim() ?? id
  const list = (): string =>
    JSON.stringify(
      SHIPPED.map(({ id, asOf }) => ({ id, title: titleOf(id), asOf, main: 'crisis.yaml', files: files(id) })),
    )
  return {
    name: 'standoff-shipped-crises',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, path] = /\/crises\/([^?]*)/.exec(request.url ?? '') ?? []
        if (path === 'index.json') return void response.end(list())
        const [id, name, ...rest] = (path ?? '').split('/')
        const known = SHIPPED.some((one) => one.id === id) && rest.length === 0 && files(id).includes(name)
        if (!known) return next()
        response.end(readFileSync(join(folder, id, name)))
      })
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'crises/index.json', source: list() })
      for (const { id } of SHIPPED)
        for (const name of files(id))
          this.emitFile({
            type: 'asset',
            fileName: `crises/${id}/${name}`,
            source: readFileSync(join(folder, id, name)),
          })
    },
  }
}
