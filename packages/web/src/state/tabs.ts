/** Other tabs of the same page: which of them have a crisis open with changes in it, or in the editor. */
const CHANNEL = 'standoff-tabs'
const WAIT_MS = 120

interface Said {
  says: 'who' | 'here' | 'changed'
  tab: string
  /** The tab that asked. */
  to?: string
  id?: string
}

/** Name of this tab: the same after a reload, another in a copy of it. */
export const TAB = ownName()

function ownName(): string {
  const fresh = Math.random().toString(36).slice(2, 10)
  try {
    // A copied tab copies its storage too, so the name is taken out while the page lives and put back when it goes.
    const kept = sessionStorage.getItem('standoff-tab')
    sessionStorage.removeItem('standoff-tab')
    const name = kept !== null && /^\w{4,16}$/.test(kept) ? kept : fresh
    addEventListener('pagehide', () => sessionStorage.setItem('standoff-tab', name))
    return name
  } catch {
    return fresh
  }
}

let channel: BroadcastChannel | null = null
let isAt: (id: string) => boolean = () => false
let onChange: () => void = () => {}
let onHere: (id: string) => void = () => {}
const waiting = new Map<string, Set<string>[]>()

function join(): BroadcastChannel | null {
  if (channel !== null || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.says === 'who' && data.id !== undefined && isAt(data.id))
      channel?.postMessage({ says: 'here', tab: TAB, to: data.tab, id: data.id } satisfies Said)
    if (data.says === 'here' && data.id !== undefined && data.tab !== TAB) {
      for (const found of waiting.get(data.id) ?? []) found.add(data.tab)
      if (data.to === TAB) onHere(data.id)
    }
    if (data.says === 'changed') onChange()
  }
  return channel
}

/** Says by what this tab counts as being at a crisis. */
export function beAt(test: (id: string) => boolean): void {
  isAt = test
  join()
}

/** @param here another tab says that it is at a crisis: a busy one may say so when nobody waits for it any more */
export function onOtherTabs(listener: () => void, here: (id: string) => void): void {
  onChange = listener
  onHere = here
  join()
}

export function tellTabs(): void {
  join()?.postMessage({ says: 'changed', tab: TAB } satisfies Said)
}

/** Other tabs that are at a crisis. */
export async function tabsAt(id: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const all = waiting.get(id) ?? []
  waiting.set(id, [...all, found])
  join()?.postMessage({ says: 'who', tab: TAB, id } satisfies Said)
  await new Promise((resolve) => setTimeout(resolve, WAIT_MS))
  waiting.set(
    id,
    (waiting.get(id) ?? []).filter((one) => one !== found),
  )
  return found
}
