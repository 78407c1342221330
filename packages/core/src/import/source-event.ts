import type { Column } from '../crisis/schema/record.js'

/** Who a source names: a state (its government and forces), an armed group, or anybody else. */
export interface SourceActor {
  /** As the source writes it. */
  name: string
  /** The same for all names of one state. */
  key: string
  kind: 'state' | 'group' | 'other'
  /** Key of the state whose people they are, of civilians and the like. */
  of?: string
}

/** One act or message as a row of a source tells it. */
export interface SourceEvent {
  id: string
  /** As the record writes it. */
  date: string
  actor: SourceActor
  target: SourceActor
  /** What the source calls it, as the mapping shows it. */
  label: string
  /** Label of the table of actions. */
  action: string
  rung?: string
  killed?: { best: number; low: number; high: number }
  place?: string
  lat?: string
  lon?: string
  summary: string
  sources: string[]
  /** What the coder of the source did not say. */
  judged: Column[]
  /** How it was judged, and what the source says beside. */
  notes: string[]
  /** Events with the same one are reports of one event; of its own where there is none. */
  foldKey?: string
  /** Events with the same key are versions of one entry, of which the earlier ones hold no longer. */
  isVersion?: boolean
  /** It is no act or message, whatever its action. */
  isContext?: boolean
  /** Other cells of the record, as a spreadsheet has them. */
  more?: Partial<Record<Column, string>>
  /** Of several reports the one with the most is kept, the first of equals. */
  weight?: number
}

/** What a row of a source tells: an event (two where both sides did it), or why it is left out. */
export type ReadRow = { events: SourceEvent[] } | { leftOut: string; label?: string }

/** Whether a row tells nothing that goes into a record. */
export const isLeftOut = (read: ReadRow): read is { leftOut: string; label?: string } => 'leftOut' in read

/** A state, by any name of it. */
export const state = (name: string, key = name): SourceActor => ({ name, key, kind: 'state' })
/** An armed group. */
export const group = (name: string, key = name): SourceActor => ({ name, key, kind: 'group' })
/** Anybody else; people of a state where `of` is its key. */
export const other = (name: string, of?: string): SourceActor => ({ name, key: name, kind: 'other', of })
/** Nobody is named. */
export const isNobody = ({ name }: SourceActor): boolean => name === ''
