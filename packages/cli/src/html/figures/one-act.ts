/** Acts as they are read: a row that stands for several attacks of a day is shown once. */
import type { Assessment, ReadAct } from '@standoff/core'

export interface OneAct extends ReadAct {
  /** Attacks of that row on that day. */
  count: number
  /** Share of a day by which its mark is moved, so that the acts of one day lie side by side. */
  shift: number
}

export function actsRead({ acts }: Assessment): OneAct[] {
  const all = new Map<string, OneAct>()
  for (const act of acts) {
    const key = `${act.date} ${act.ids.join(' ')}`
    const one = all.get(key)
    if (one === undefined) all.set(key, { ...act, count: 1, shift: 0 })
    else one.count++
  }
  const days = new Map<string, OneAct[]>()
  for (const act of all.values()) days.set(act.date, [...(days.get(act.date) ?? []), act])
  for (const today of days.values()) for (const [n, act] of today.entries()) act.shift = (n + 1) / (today.length + 1)
  return [...all.values()]
}
