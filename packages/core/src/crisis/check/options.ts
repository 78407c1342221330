import type { OptionSpec } from '../../model/options.js'
import { defaultMenu, ladderOf, menuOf } from '../menu.js'
import { show } from '../problem.js'
import type { Path } from '../yaml-tree.js'
import type { CheckContext } from './context.js'

/** Rungs rise; each menu names rungs of the ladder, and each option can be chosen and does something. */
export function checkOptions(check: CheckContext): void {
  const { file } = check
  const rungs = ladderOf(file).map((rung) => rung.id)
  for (const [index, rung] of (file.ladder ?? []).entries()) {
    if (rungs.indexOf(rung.id) < index)
      check.error(['ladder', index, 'id'], `${show(rung.id)} a second time`, 'each rung once')
    const before = file.ladder?.[index - 1]
    if (before !== undefined && rung.severity < before.severity)
      check.error(
        ['ladder', index, 'severity'],
        String(rung.severity),
        `a severity of at least ${before.severity}, that of the rung before`,
      )
  }
  const principals = check.partiesOf('principal')
  for (const id of Object.keys(file.options)) check.reference(['options', id], id, principals, 'the id of a principal')
  for (const id of principals) checkMenu(check, id, rungs)
}

function checkMenu(check: CheckContext, principal: string, rungs: readonly string[]): void {
  const { file } = check
  const party = file.parties[principal]
  const given = Object.hasOwn(file.options, principal) ? file.options[principal] : undefined
  const menu = menuOf(file, principal)
  const path = ['options', principal]
  const place = (id: string, index: number): Path => {
    if (Array.isArray(given)) return [...path, index]
    return given !== undefined && Object.hasOwn(given.extend, id) ? [...path, 'extend', id] : path
  }
  if (given !== undefined && !Array.isArray(given) && party?.kind === 'principal') {
    const base = defaultMenu(file, principal).map((option) => option.id)
    for (const [index, id] of given.remove.entries()) {
      check.reference(
        [...path, 'remove', index],
        id,
        base,
        `an option of the default menu of a ${party.role} principal`,
      )
      if (Object.hasOwn(given.extend, id))
        check.error([...path, 'remove', index], `${show(id)}, which is changed under extend`, 'one or the other')
    }
  }
  if (menu.length === 0) check.error(path, 'an empty menu', 'at least one option')
  else if (!menu.some(({ weight, severity, withdraw }) => weight > 0 && severity === 0 && !withdraw))
    check.error(
      path,
      'a menu on which every option of weight above 0 is force or withdrawal',
      'one that does neither, such as `nothing`',
      'a principal must be able to wait',
    )
  for (const [index, option] of menu.entries()) {
    const at = place(option.id, index)
    if (menu.findIndex((one) => one.id === option.id) < index)
      check.error(at, `the option ${show(option.id)} a second time`, 'each option once')
    if (!rungs.includes(option.rung))
      check.reference([...at, 'rung'], option.rung, rungs, 'the id of a rung of the ladder')
    if (option.weight === 0)
      check.warning(
        [...at, 'weight'],
        'a weight of 0',
        'a positive weight',
        `${show(option.id)} is never chosen; take it from the menu under remove`,
      )
    else if (isInert(option))
      check.warning(
        at,
        `the option ${show(option.id)}, which does nothing`,
        'a severity, harm, relief, concession, order or message',
        'only one such option, `nothing`, is needed',
      )
    if (option.warned && option.message !== 'warn')
      check.warning(
        [...at, 'warned'],
        'warned without a warning',
        'message: warn',
        'the warning is the message that goes with the option',
      )
  }
}

const isInert = (option: OptionSpec): boolean =>
  option.id !== 'nothing' &&
  option.severity === 0 &&
  option.harm === 0 &&
  option.relief === 0 &&
  option.concession === 0 &&
  option.order === null &&
  option.message === null &&
  !option.withdraw
