/** Files that the crisis file names and that are not there, as the checker tells. */
export function missingFiles(problems: readonly { path: string; found: string }[]): string[] {
  return problems.flatMap(({ path, found }) => {
    if (path !== 'record.file' && path !== 'record.totals') return []
    const [, quoted] = /^("(?:[^"\\]|\\.)*"), which cannot be read/.exec(found) ?? []
    return quoted === undefined ? [] : [(JSON.parse(quoted) as string).replace(/^\.\//, '')]
  })
}
