/**
 * The one script of all workers, told apart by name: what they share is loaded once. What is asked before a part has
 * been loaded is kept and handed on when it has.
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
  // A part that could not be loaded is as good as dead: thrown where whoever started this worker hears of it.
  (error: unknown) => {
    setTimeout(() => {
      throw error
    })
  },
)
