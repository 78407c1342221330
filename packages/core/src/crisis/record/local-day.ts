import { formatDay } from '../../terms/dates.js'
import type { RecordRow } from './row.js'

/** The day of a row, in the time zone of the crisis; the last one of an interval. */
export const localDay = ({ when }: RecordRow): string =>
  formatDay(when.precision === 'interval' ? Math.ceil(when.until) - 1 : Math.floor(when.from))
