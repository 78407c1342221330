/** A technical term with its meaning, on hover and for screen readers. */
export function Term({ children, means }: { children: string; means: string }) {
  return <abbr title={means}>{children}</abbr>
}
