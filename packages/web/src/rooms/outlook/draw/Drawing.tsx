/** A picture whose parts can be clicked: a group with a name, at the width that it is given. */
import type { KeyboardEvent, ReactNode } from 'react'

export interface DrawingProps {
  width: number
  height: number
  /** What it shows, for those who do not see it. */
  label: string
  onKeyDown?: (event: KeyboardEvent) => void
  children: ReactNode
}

export function Drawing({ width, height, label, onKeyDown, children }: DrawingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {children}
    </svg>
  )
}
