import type { guide as english } from '../en/guide.js'
import type { Widened } from '../widened.js'

export const guide: Widened<typeof english> = {
  title: 'guide',
}
