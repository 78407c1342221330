/**
 * Says, on screen and on paper, that the crisis on view is not the one that was shipped or opened, and whether a link
 * to it carries the change.
 */
import { sameTexts } from '../editing/draft.js'
import type { CrisisTexts } from '../editing/texts.js'
import { changeTexts, open, shipped } from '../state/crisis.js'
import { opening } from '../state/drafts.js'
import { carried, useEdited } from '../state/link.js'
import { useLocale } from '../state/locale.js'
import { useStore } from '../state/store.js'

export function Edited({ isGuide }: { isGuide: boolean }) {
  const { strings, list } = useLocale()
  const words = strings.app.edited
  const edited = useEdited()
  const now = useStore(open)
  const first = useStore(opening)
  const inLink = useStore(carried)
  const known = useStore(shipped)
  if (!edited || now === null || first === null) return null
  const title = known.find(({ id }) => id === now.id)?.title
  const files = list(changedFiles(first.texts, now.texts))
  return (
    <p className="changed edited">
      <strong>{title === undefined ? words.own(files) : words.shipped(title, files)}</strong>{' '}
      {isGuide ? words.guide : ''}{' '}
      {title === undefined ? '' : inLink === 'whole' ? words.whole : inLink === 'leftOut' ? words.leftOut : ''}{' '}
      <button type="button" className="plain no-print" onClick={() => void changeTexts(first.texts)}>
        {words.takeBack}
      </button>
    </p>
  )
}

function changedFiles(before: CrisisTexts, after: CrisisTexts): string[] {
  if (sameTexts(before, after)) return []
  const beside = [...new Set([...Object.keys(before.beside), ...Object.keys(after.beside)])].filter(
    (name) => before.beside[name] !== after.beside[name],
  )
  return [...(before.text === after.text ? [] : [after.name]), ...beside]
}
