import { percentCell, percentWords } from '@standoff/core/kernel'
import { table } from '../../terminal/table.js'
import { wrap } from '../../terminal/wrap.js'
import { FEWEST_WARS, fewWarsInWords } from '../../wording/war-kinds.js'
import { counted } from '../../wording/words.js'
import type { Section } from './section.js'

/** A simulation error of a share, in percentage points. */
export const points = (error: number): string => (100 * error).toFixed(error < 0.0095 ? 1 : 0)

/** What kinds of war, and how many of them nobody sought. */
export const wars: Section = ({ wars: all, runs }, { width }) => {
  const title = 'What kind of war'
  if (all.runs === 0 || all.unwanted === null)
    return { title, lines: [`  None of ${counted(runs, 'run')} ended in war.`] }
  if (all.runs < FEWEST_WARS) return { title, lines: [wrap(fewWarsInWords(all.runs), width, '  ')] }
  const rows = all.routes.flatMap((route) => [
    [route.id, percentCell(route.share), route.meaning],
    ...(route.id === 'chosen' ? all.chosen.map((kind) => [`  ${kind.id}`, percentCell(kind.share), kind.meaning]) : []),
  ])
  const errors = all.routes.flatMap(({ id, error }) => (error === null ? [] : [`${id} ${points(error)}`]))
  const rough = all.rough ? ' With so few wars the shares are rough.' : ''
  const sentence = `Of ${counted(all.runs, 'war')} in ${counted(runs, 'run')}, ${percentWords(all.unwanted)} are unwanted, that is, of any kind but "sought".${rough}`
  return {
    title,
    lines: [
      wrap(sentence, width, '  '),
      ...table([{ head: 'how it came' }, { head: 'share', right: true }, { head: 'meaning' }], rows),
      ...(errors.length === 0
        ? []
        : [wrap(`Simulation error of the shares, in percentage points: ${errors.join(', ')}.`, width, '  ')]),
    ],
  }
}
