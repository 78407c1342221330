import type { outlook as english } from '../en/outlook.js'
import type { Widened } from '../widened.js'

export const outlook: Widened<typeof english> = {
  title: 'outlook',
}
