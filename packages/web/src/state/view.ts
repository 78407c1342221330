/**
 * What is being looked at: all of it stands in the address, so that a link gives the same view again.
 * `#/tower22/readings?asOf=2024-01-27&act=...`: crisis, room, then whatever the rooms keep by name.
 */
import { createStore, useStore } from './store.js'

export const ROOMS = ['record', 'readings', 'outlook', 'options', 'guide'] as const
export type Room = (typeof ROOMS)[number]

export interface View {
  /**
   * Id of a shipped crisis, `served` (by `standoff open`) or `local` (opened from the visitor's disk). Empty: the
   * visitor is new.
   */
  crisis: string
  room: Room
  params: Readonly<Record<string, string>>
}

const isRoom = (word: string): word is Room => (ROOMS as readonly string[]).includes(word)

export function parseView(hash: string): View {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [crisis = '', room = ''] = path.split('/').map(decodeSafely)
  const params: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) if (/^[A-Za-z][\w.-]*$/.test(name)) params[name] = value
  return { crisis, room: isRoom(room) ? room : crisis === '' ? 'guide' : 'record', params }
}

/** A link cut off within an escape still leads somewhere. */
function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export function formatView({ crisis, room, params }: View): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''))
  query.sort()
  const text = query.toString()
  return `#/${encodeURIComponent(crisis)}/${room}${text === '' ? '' : `?${text}`}`
}

export const view = createStore<View>(parseView(globalThis.location?.hash ?? ''))

let written = ''

function write(next: View, push: boolean): void {
  const hash = formatView(next)
  written = hash
  if (hash === location.hash) return
  // Cheap enough for a slider only because the browser is not asked more often than it draws.
  if (push) history.pushState(null, '', hash)
  else schedule()
}

let scheduled = 0
function schedule(): void {
  if (scheduled !== 0) return
  scheduled = window.setTimeout(() => {
    scheduled = 0
    if (written !== location.hash) history.replaceState(null, '', written)
  }, 120)
}

/** Changes parameters in place; an empty value takes one away. */
export function setParams(changes: Readonly<Record<string, string | undefined>>): void {
  view.set((now) => {
    const params: Record<string, string> = { ...now.params }
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') delete params[name]
      else params[name] = value
    }
    const next = { ...now, params }
    write(next, false)
    return next
  })
}

/** Goes elsewhere: a step that the browser's back button undoes. Parameters stay unless others are given. */
export function goTo(to: Partial<View>): void {
  const next = { ...view.get(), ...to }
  write(next, true)
  view.set(next)
}

/** A parameter of the address by its name, with what to change it by. */
export function useParam(name: string, otherwise = ''): [string, (value: string) => void] {
  const value = useStore(view, ({ params }) => params[name] ?? otherwise)
  return [value, (next) => setParams({ [name]: next === otherwise ? '' : next })]
}

/** Follows the back and forward buttons, and links that are typed. */
export function followAddress(): void {
  const read = (): void => {
    if (location.hash !== written) view.set(parseView(location.hash))
    written = location.hash
  }
  addEventListener('popstate', read)
  addEventListener('hashchange', read)
}
