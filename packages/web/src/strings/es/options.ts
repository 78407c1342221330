import type { options as english } from '../en/options.js'
import type { Widened } from '../widened.js'

export const options: Widened<typeof english> = {
  title: 'options',
}
