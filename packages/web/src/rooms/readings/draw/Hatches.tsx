/** Textures that tell shares apart without their colour: full, hatched, open, crossed. */
export function Hatches({ id, colour = 'var(--soft)' }: { id: string; colour?: string }) {
  return (
    <defs>
      <pattern id={`${id}-lines`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--paper)" />
        <line x1="0" y1="0" x2="0" y2="5" stroke={colour} strokeWidth="3" />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--paper)" />
        <circle cx="3" cy="3" r="1.3" fill={colour} />
      </pattern>
    </defs>
  )
}

/** Fills of so many shares, darkest first. */
export const fillsOf = (id: string, count: number, colour = 'var(--soft)'): string[] =>
  count === 3
    ? [colour, `url(#${id}-lines)`, 'var(--paper)']
    : [colour, `url(#${id}-lines)`, `url(#${id}-dots)`, 'var(--paper)']
