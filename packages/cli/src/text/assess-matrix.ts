/**
 * Hypotheses in rows, evidence in columns: how well each item fits either aim, against the one that it fits better. The
 * table is laid this way since the classic one, with hypotheses in columns, did not reduce bias and its transpose did
 * (Dhami et al. 2024, doi 10.1186/s41235-024-00560-y).
 */
import type { ReadAct } from '@standoff/core'
import { decibans, type EvidenceStep, percentCell, percentWords } from '@standoff/core/kernel'
import type { Style } from '../terminal/style.js'
import { table } from '../terminal/table.js'
import { wrap } from '../terminal/wrap.js'
import { tenths } from './tenths.js'

/** Items as the head of a column. */
const HEADS: Readonly<Record<EvidenceStep['item'], string>> = {
  prior: 'prior',
  warning: 'warn.',
  casualties: 'toll',
  weapons: 'weap.',
  site: 'site',
  assurance: 'assur.',
  statement: 'state.',
  claims: 'said',
  shelter: 'shelt.',
}

export function matrixLines({ evidence, punish, reliability, contested }: ReadAct, style: Style): string[] {
  const cells = (aim: 0 | 1): string[] =>
    evidence.map(({ fits }) => (fits[aim] >= fits[1 - aim] ? '0.0' : tenths(decibans(fits[aim] - fits[1 - aim]))))
  const heads = ['', ...evidence.map(({ item }) => HEADS[item]), 'sum']
  const rows = [
    ['to demonstrate', ...cells(0), percentCell(1 - punish.mean)],
    ['to punish', ...cells(1), percentCell(punish.mean)],
  ]
  const columns = heads.map((head, n) => ({ head, right: n > 0 }))
  const para = (text: string): string => wrap(text, style.width, '  ')
  return [
    ...table(columns, rows),
    para(
      'In decibans, as above: 0.0 marks the aim that the item fits better, the negative number how much worse it fits the other. 0.0 in both rows: the item tells nothing. Said: what anybody claims of the aim. Sum: the chance of each aim.',
    ),
    para(
      `The chance that the record is right about the dead and injured is taken as ${percentWords(reliability)}. ${contestedSentence(contested)}`,
    ),
  ]
}

function contestedSentence(contested: ReadAct['contested']): string {
  const parts = Object.entries(contested).flatMap(([figure, values]) =>
    values.length > 1 ? [`${figure} ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`] : [],
  )
  return parts.length === 0 ? 'Its sources agree on the figures.' : `Sources differ on: ${parts.join('; ')}.`
}
