/** The weight of evidence as bars about a middle line: to the right what speaks for punishing, to the left for demonstrating. */
import type { EvidenceStep, ReadAct } from '@standoff/core'
import type { Style } from '../terminal/style.js'
import { wrap } from '../terminal/wrap.js'

const LABEL = 14
const NUMBER = 8

export function waterfallLines({ evidence, shelter }: ReadAct, style: Style): string[] {
  const half = Math.floor((style.width - LABEL - NUMBER - 6) / 2)
  const total = evidence.reduce((sum, { decibans }) => sum + decibans, 0)
  const all = [...evidence.map(({ decibans }) => decibans), total, shelter.decibans]
  const most = Math.max(1, ...all.map(Math.abs))
  const line = (label: string, decibans: number): string => {
    const cells = Math.min(half, Math.round((Math.abs(decibans) / most) * half))
    const mark = (style.unicode ? '█' : '#').repeat(cells)
    const middle = style.unicode ? '│' : '|'
    return `  ${label.padEnd(LABEL)}${decibans.toFixed(1).padStart(NUMBER)}  ${(decibans < 0 ? mark : '').padStart(half)}${middle}${decibans >= 0 ? mark : ''}`.trimEnd()
  }
  const name = ({ item }: EvidenceStep): string => (item === 'prior' ? "model's prior" : item)
  return [
    wrap('Decibans: 10 is ten to one. Left of the line speaks for demonstrating, right of it for punishing.', style.width, '  '),
    ...evidence.map((step) => line(name(step), step.decibans)),
    line('together', total),
    wrap(`Each item is weighed in the light of those above it. Taking it as a fact that people were sheltered would add ${shelter.decibans.toFixed(1)}.`, style.width, '  '),
  ]
}
