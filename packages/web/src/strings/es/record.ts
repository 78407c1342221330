import type { record as english } from '../en/record.js'
import type { Widened } from '../widened.js'

export const record: Widened<typeof english> = {
  title: 'record',
}
