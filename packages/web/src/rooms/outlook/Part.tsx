/** A part of a picture that can be clicked, or reached by the keyboard and entered. */
import type { KeyboardEvent, ReactNode } from 'react'

export interface PartProps {
  /** What it is and what it leads to, for those who do not see it. */
  label: string
  /** Where it can be hit. */
  box: { x: number; y: number; width: number; height: number }
  chosen: boolean
  onChoose: () => void
  /** Left out of the order of the Tab key: arrows lead there. */
  skipped?: boolean
  id?: string
  /** What is drawn of it, beneath: the words stand in the label as well. */
  children?: ReactNode
}

export function Part({ label, box, chosen, onChoose, skipped = false, id, children }: PartProps) {
  const entered = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onChoose()
  }
  return (
    <>
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button */}
      <g
        className="part"
        id={id}
        role="button"
        tabIndex={skipped ? -1 : 0}
        aria-label={label}
        aria-pressed={chosen}
        onClick={onChoose}
        onKeyDown={entered}
      >
        <title>{label}</title>
        <rect
          className="hit"
          {...box}
          fill="transparent"
          stroke={chosen ? 'var(--ink)' : 'none'}
          strokeWidth={chosen ? 2 : 0}
          rx={2}
        />
      </g>
    </>
  )
}
