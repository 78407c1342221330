/** Text in lines of about so many px, at 13 px of the sans face. */
const PX_A_SIGN = 6.4

export const widthOf = (text: string): number => text.length * PX_A_SIGN

export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
