/** What the editor offers while one writes; thought up by the clerk, away from the page. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete'
import type { Offer, Offers } from '../../../editing/complete.js'
import { askClerk } from '../../../work/clerk.js'

/**
 * Characters before the cursor that are looked at: the start of what it is in stands within them, in any file that is
 * written by hand.
 */
const LOOKED_AT = 400_000

const completion = ({ label, detail, info, kind, insert }: Offer): Completion => ({
  label,
  detail,
  info,
  apply: insert,
  type: kind === 'key' ? 'property' : kind === 'id' ? 'variable' : 'enum',
  boost: detail === '*' ? 1 : 0,
})

function resultOf(offers: Offers | undefined, context: CompletionContext): CompletionResult | null {
  if (offers === undefined || context.aborted) return null
  return {
    from: context.pos - offers.typed,
    options: offers.offers.map(completion),
    validFor: /^[\p{L}\p{N}_ .()'-]*$/u,
  }
}

export const offersFor =
  (isYaml: boolean): CompletionSource =>
  async (context) => {
    const { state, pos, explicit } = context
    const line = state.doc.lineAt(pos)
    const before = state.sliceDoc(line.from, pos)
    if (!explicit && !/[\p{L}\p{N}]$/u.test(before)) return null
    try {
      if (isYaml) {
        const text = state.sliceDoc(Math.max(0, pos - LOOKED_AT), pos)
        return resultOf(await askClerk((clerk) => clerk.completeYaml(text)), context)
      }
      const header = state.doc.line(1).text
      return resultOf(await askClerk((clerk) => clerk.completeCsv(header, before, line.number === 1)), context)
    } catch {
      return null
    }
  }
