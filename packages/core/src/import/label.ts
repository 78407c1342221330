import type { Column } from '../crisis/schema/record.js'
import type { SourceActor } from './source-event.js'

/** What a label of a source is in a record. */
export interface LabelMeaning {
  /** Label of the table of actions. */
  action: string
  rung?: string
  /** The source says less than the label of the record does. */
  isJudged?: boolean
}

/** A label that says what the record's says. */
export const says = (action: string): LabelMeaning => ({ action })
/** The nearest label of the record, or more than the source says. */
export const judgedAs = (action: string, rung?: string): LabelMeaning => ({ action, rung, isJudged: true })

/**
 * What a label makes of an event by somebody. An attack of which no means are told is, by a state's own hand, taken for
 * a limited strike.
 */
export function meant(
  { action, rung, isJudged }: LabelMeaning,
  { kind }: SourceActor,
): { action: string; rung?: string; judged: Column[] } {
  const own = rung ?? (action === 'attack' && kind === 'state' ? 'limited-strike' : undefined)
  return {
    action,
    rung: own,
    judged: [...(isJudged ? ['action' as const] : []), ...(own === undefined ? [] : ['rung' as const])],
  }
}
