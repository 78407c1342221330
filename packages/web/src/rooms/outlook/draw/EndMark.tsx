/** How a run ended, as a shape: the words beside it say the same. */
export function EndMark({ kind, x, y }: { kind: 'war' | 'settlement' | 'withdrawal' | 'lull'; x: number; y: number }) {
  const place = `translate(${x} ${y})`
  switch (kind) {
    case 'war':
      return <path transform={place} d="M-6 -6L6 6M-6 6L6 -6" stroke="var(--ink)" strokeWidth={3} />
    case 'settlement':
      return <path transform={place} d="M0 -7L7 0L0 7L-7 0Z" fill="var(--paper)" stroke="var(--ink)" strokeWidth={2} />
    case 'withdrawal':
      return <path transform={place} d="M-6 -5L6 -5L0 6Z" fill="var(--paper)" stroke="var(--ink)" strokeWidth={2} />
    case 'lull':
      return <circle transform={place} r={4.5} fill="var(--paper)" stroke="var(--ink)" strokeWidth={2} />
  }
}
