/**
 * What goes along with whatever is taken from the page, saved or printed: of which crisis, whether it was changed, as
 * of which day, with which seed and version.
 */
import { useMemo } from 'react'
import { setsOf, useOpenAsSet } from './as-set.js'
import { open, shipped } from './crisis.js'
import { isEdited, useEdited } from './link.js'
import type { Locale } from './locale.js'
import { useStore } from './store.js'
import { askedOf, asOfOf, effortShown, seedOf, study } from './study.js'
import { formatView, type Room, view } from './view.js'

declare const STANDOFF_VERSION: string
/** Of the page; as its build has it. */
export const VERSION = typeof STANDOFF_VERSION === 'string' ? STANDOFF_VERSION : ''

/** The guided reading is about this crisis as shipped, whatever is open. */
const GUIDED = 'tower22'

export interface Provenance {
  title: string
  /** Id of a shipped crisis; null for a file of the visitor's own. */
  shipped: string | null
  file: string
  edited: boolean
  /** ISO; null where nothing depends on a day. */
  asOf: string | null
  seed: string
  /** Null where nothing was computed with particles. */
  particles: number | null
  sets: Readonly<Record<string, string>>
  /** Numbers of a text or of values that were changed since. */
  older: boolean
  version: string
  source: string
}

/** As things stand; null where no crisis is open. */
export function provenanceNow(): Provenance | null {
  const now = open.get()
  const { room, params, crisis } = view.get()
  const { change, edit, file, line, ...kept } = params
  const source = `${location.origin}${location.pathname}${formatView({ crisis: now?.id ?? crisis, room, params: kept })}`
  const common = { version: VERSION, source }
  if (room === 'guide') {
    const title = shipped.get().find(({ id }) => id === GUIDED)?.title ?? GUIDED
    return {
      ...common,
      title,
      shipped: GUIDED,
      file: 'crisis.yaml',
      edited: false,
      asOf: null,
      seed: seedOf(params),
      particles: null,
      sets: {},
      older: false,
    }
  }
  if (now?.crisis == null) return null
  const computed = study.get()
  const asked = askedOf(room, computed)
  const isOwn = now.id === 'local' || now.id === 'served'
  return {
    ...common,
    title: now.crisis.file.title,
    shipped: isOwn ? null : now.id,
    file: now.texts.name,
    edited: isEdited(),
    asOf: asked?.request.asOf ?? asOfOf(now.crisis, params, now.asOf),
    seed: asked?.request.seed ?? seedOf(params),
    particles: asked === null ? null : effortShown(room, computed, params).particles,
    sets: asked?.request.sets ?? setsOf(params),
    older: isOlder(room) !== null,
  }
}

/** The same, followed. */
export function useProvenance(): Provenance | null {
  const now = useOpenAsSet()
  const at = useStore(view)
  const computed = useStore(study)
  const edited = useEdited()
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the stores that are followed
  return useMemo(provenanceNow, [now, at, computed, edited])
}

/** Whether what a room shows belongs to a text, or to values, that have been changed since. */
function isOlder(room: Room): 'text' | 'values' | null {
  const now = open.get()
  if (now?.crisis == null || room === 'guide') return null
  const asked = askedOf(room, study.get())
  if ((asked?.texts ?? now.sound) !== now.texts) return 'text'
  const { params } = view.get()
  if (asked === null) return null
  const same =
    asked.request.seed === seedOf(params) && JSON.stringify(asked.request.sets) === JSON.stringify(setsOf(params))
  return same ? null : 'values'
}

export function useOlder(): 'text' | 'values' | null {
  const now = useStore(open)
  const at = useStore(view)
  const computed = useStore(study)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read from the stores that are followed
  return useMemo(() => isOlder(at.room), [now, at, computed])
}

/** In lines: crisis; day, seed, particles; changed values; version and source. */
export function provenanceLines(made: Provenance, { strings, date, number, list }: Locale): string[] {
  const words = strings.app.made
  const { shipped: id, file, edited } = made
  const whose =
    id === null
      ? edited
        ? words.ownEdited(file)
        : words.ownFile(file)
      : edited
        ? words.editedOf(id)
        : words.shipped(id)
  const with_ = [
    ...(made.asOf === null ? [] : [words.asOf(date(made.asOf))]),
    words.seed(made.seed),
    ...(made.particles === null ? [] : [words.particles(number(made.particles))]),
    words.by(made.version),
  ]
  const sets = Object.entries(made.sets).map(([path, value]) => `${path} = ${value}`)
  return [
    words.crisis(made.title, whose),
    `${capital(with_.join('; '))}.`,
    ...(sets.length === 0 ? [] : [words.sets(list(sets))]),
    ...(made.older ? [words.older] : []),
    (edited ? words.sourceEdited : words.source)(made.source),
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** As columns of a table: the same on every row, so that they stay with it wherever it goes. */
export function provenanceCells(made: Provenance): (string | null)[] {
  return [
    made.title,
    made.shipped === null ? made.file : `crises/${made.shipped}/${made.file}`,
    made.edited ? 'true' : 'false',
    made.asOf,
    made.seed,
    made.version,
    made.source,
  ]
}
