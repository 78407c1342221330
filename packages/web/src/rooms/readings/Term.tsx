/** A term of the trade with what it means: on hover, and for those who hear the page. */
export function Term({ children, means }: { children: string; means: string }) {
  return <abbr title={means}>{children}</abbr>
}
