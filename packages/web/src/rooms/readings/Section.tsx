/** A part of the room, with a heading that the contents lead to. */
import { type ReactNode, useId } from 'react'

export function Section({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  const name = useId()
  return (
    <section className="part" id={`part-${id}`} aria-labelledby={name}>
      <h2 id={name} tabIndex={-1}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

/** The address holds the view, so a part is gone to without changing it. */
export function Contents({
  label,
  parts,
}: {
  label: string
  parts: readonly (readonly [id: string, heading: string])[]
}) {
  const go = (id: string): void => {
    const heading = document.querySelector<HTMLElement>(`#part-${id} > h2`)
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <nav className="contents no-print" aria-label={label}>
      <ul>
        {parts.map(([id, heading]) => (
          <li key={id}>
            <button type="button" className="plain" onClick={() => go(id)}>
              {heading}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
