/**
 * On paper: of which crisis the page is, whether it was changed, as of which day, with which seed and version, and
 * where it is from.
 */

import { useLocale } from '../state/locale.js'
import { provenanceLines, useProvenance } from '../state/provenance.js'

export function Made() {
  const locale = useLocale()
  const made = useProvenance()
  if (made === null) return null
  return (
    <footer className="made">
      {provenanceLines(made, locale).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </footer>
  )
}
