import { percentCell } from '@standoff/core/kernel'
import { wrap } from '../../terminal/wrap.js'
import { intervalCell } from './endings.js'
import type { Section } from './section.js'

/** What the file asks. */
export const questions: Section = ({ questions: asked }, { width }) => {
  if (asked.length === 0) return null
  const lines = asked.flatMap((question) => [
    wrap(question.text, width, '  '),
    `    ${percentCell(question.probability)}, ${question.words} (5 to 95%: ${intervalCell(question)})`,
  ])
  return { title: 'Questions', lines }
}
