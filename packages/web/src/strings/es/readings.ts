import type { readings as english } from '../en/readings.js'
import type { Widened } from '../widened.js'

export const readings: Widened<typeof english> = {
  title: 'readings',
}
