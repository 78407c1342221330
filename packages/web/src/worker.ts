/**
 * The one script of all workers, which differ by name, so that shared code is loaded once. Messages that come before a
 * part has been loaded are kept, and passed on when it has.
 */
import { stayAlive } from './work/stay-alive.js'

const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  clerk: () => import('./work/clerk.worker.js'),
  desk: () => import('./work/desk.worker.js'),
  island: () => import('./work/island.worker.js'),
  teacher: () => import('./rooms/guide/lesson.worker.js'),
}

stayAlive()

const early: MessageEvent[] = []
const keep = (event: Event): void => void early.push(event as MessageEvent)
addEventListener('message', keep)

const part = PARTS[self.name.split(' ')[0]]
if (part === undefined) throw new Error(`no part ${self.name}`)
part().then(
  () => {
    removeEventListener('message', keep)
    for (const { data, origin, ports } of early)
      dispatchEvent(new MessageEvent('message', { data, origin, ports: [...ports] }))
  },
  // A part that could not be loaded counts as a worker that died: the error is thrown, so that the page hears of it.
  (error: unknown) => {
    setTimeout(() => {
      throw error
    })
  },
)
