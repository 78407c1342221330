import { folded } from '../../terms/normal.js'
import { counted, type Problem, show } from '../problem.js'
import type { Path } from '../yaml-tree.js'
import type { CheckContext } from './context.js'

/** Exactly two principals; each proxy tied once, to a principal; no text that names two parties. */
export function checkParties(check: CheckContext): void {
  const { file } = check
  const ids = Object.keys(file.parties)
  const principals = check.partiesOf('principal')
  const tied = new Map<string, number>()
  for (const [index, tie] of file.ties.entries()) {
    const path = ['ties', index]
    if (
      check.reference([...path, 'patron'], tie.patron, ids, 'the id of a principal') &&
      file.parties[tie.patron].kind !== 'principal'
    ) {
      check.error(
        [...path, 'patron'],
        `${show(tie.patron)}, which is of kind ${file.parties[tie.patron].kind}`,
        'the id of a principal',
      )
    }
    if (
      check.reference([...path, 'proxy'], tie.proxy, ids, 'the id of a proxy') &&
      file.parties[tie.proxy].kind !== 'proxy'
    ) {
      check.error(
        [...path, 'proxy'],
        `${show(tie.proxy)}, which is of kind ${file.parties[tie.proxy].kind}`,
        'the id of a proxy',
      )
    }
    const before = tied.get(tie.proxy)
    if (before !== undefined)
      check.error(
        [...path, 'proxy'],
        `a second tie of ${show(tie.proxy)}`,
        'one tie for each proxy',
        `ties.${before} is the first`,
      )
    else tied.set(tie.proxy, index)
  }
  for (const id of check.partiesOf('proxy')) {
    if (!tied.has(id))
      check.error(
        ['parties', id],
        `the proxy ${show(id)} without a tie`,
        'one tie for each proxy',
        `add { patron: ${principals[0] ?? '...'}, proxy: ${id} } to ties`,
      )
  }
  for (const [id, party] of Object.entries(file.parties)) {
    const odds = party.kind === 'principal' ? party.strategy : undefined
    if (odds !== undefined) checkSum(check, ['parties', id, 'strategy'], Object.values(odds))
  }
  for (const [id, odds] of Object.entries(file.start.orders))
    checkSum(check, ['start', 'orders', id], Object.values(odds))
  const named = new Map<string, string>()
  for (const [id, party] of Object.entries(file.parties)) {
    for (const [index, alias] of party.aliases.entries()) {
      const other = named.get(folded(alias))
      if (other !== undefined && other !== id)
        check.error(
          ['parties', id, 'aliases', index],
          `${show(alias)}, which names ${show(other)} too`,
          'each alias for one party',
        )
      named.set(folded(alias), id)
    }
  }
}

/**
 * Exactly two principals. Where one is missing and the file names a party that is not there, that is the one cause:
 * told here, so that every place which names it need not be told as well. Checked last, when all names were looked up.
 */
export function checkPrincipals(check: CheckContext, problems: Problem[]): void {
  const principals = check.partiesOf('principal')
  if (principals.length === 2) return
  const found = `${counted(principals.length, 'principal')}${principals.length > 0 ? ` (${principals.join(', ')})` : ''}`
  const missing =
    principals.length < 2
      ? [...check.missing()].filter(([, { problem }]) =>
          /^(ties\.\d+\.patron|channels\..*|options\..*|calendar\..*|start\..*)$/.test(problem.path),
        )
      : []
  for (const [, { problem }] of missing) problems.splice(problems.indexOf(problem), 1)
  const named = missing
    .map(
      ([id, { lines }]) =>
        `${show(id)} (line${lines.length === 1 ? '' : 's'} ${[...new Set(lines)].slice(0, 5).join(', ')})`,
    )
    .join(' and ')
  check.error(
    ['parties'],
    found,
    'exactly two parties of kind principal',
    named === ''
      ? undefined
      : `the file names ${named}, which is no party: add it, as { kind: principal, role: strong or patron, name: ... }`,
  )
}

/** The format sees to it in a file; a change by `--set` or a measure may break it. */
function checkSum(check: CheckContext, path: Path, odds: readonly number[]): void {
  const sum = odds.reduce((total, p) => total + p, 0)
  if (Math.abs(sum - 1) > 1e-6)
    check.error(path, `probabilities that add up to ${Number(sum.toPrecision(4))}`, 'probabilities that add up to 1')
}
