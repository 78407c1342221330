/** Asks the desk for one act as of several days, and takes each as it comes. */
import { proxy } from 'comlink'
import { useCallback, useEffect, useRef, useState } from 'react'
import { open } from '../../../state/crisis.js'
import { useStore } from '../../../state/store.js'
import { study } from '../../../state/study.js'
import { deskWith } from '../../../work/desk.js'
import type { AsOfReading } from '../../../work/desk-types.js'

/** Few, so that a dozen days take seconds. */
export const PARTICLES = 200

export interface Days {
  points: readonly AsOfReading[]
  asked: readonly string[]
  state: 'idle' | 'working' | 'done' | 'stopped' | { failed: string }
}

const NOTHING: Days = { points: [], asked: [], state: 'idle' }

/** Thrown in the callback of the desk, which ends its work. */
class Enough extends Error {}

/** For one act as long as it is on view. */
export function useDays(): { days: Days; start: (act: string, asked: readonly string[]) => void; stop: () => void } {
  const [days, setDays] = useState(NOTHING)
  const turn = useRef(0)
  const request = useStore(study, (now) => now.request)
  const drop = useCallback((state: Days['state']) => {
    turn.current += 1
    setDays((now) => (now.state === 'working' ? { ...now, state } : now))
  }, [])
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )
  // A new study may replace the desk and all that it was doing.
  useEffect(() => {
    if (request !== null) drop('stopped')
  }, [request, drop])
  const start = useCallback((act: string, asked: readonly string[]): void => {
    const sound = open.get()?.sound
    const { request: asking } = study.get()
    if (sound == null || asking === null) return
    turn.current += 1
    const mine = turn.current
    setDays({ points: [], asked, state: 'working' })
    const tell = async (reading: AsOfReading): Promise<void> => {
      if (mine !== turn.current) throw new Enough()
      setDays((now) => ({ ...now, points: [...now.points, reading] }))
    }
    const end = (state: Days['state']): void => {
      if (mine === turn.current) setDays((now) => ({ ...now, state }))
    }
    deskWith(sound)
      .then((desk) => desk.asOfReadings(act, [...asked], PARTICLES, asking.seed, asking.sets, proxy(tell)))
      .then(() => end('done'))
      .catch((error: unknown) => end({ failed: error instanceof Error ? error.message : String(error) }))
  }, [])
  return { days, start, stop: () => drop('stopped') }
}
