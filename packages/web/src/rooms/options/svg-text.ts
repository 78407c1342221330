/** Room that words take in a picture, near enough to break lines by. */
export const wide = (text: string, size: number): number => text.length * size * 0.52

export function wrapped(text: string, room: number, size: number, most = 3): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== undefined && wide(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} \u2026`]
}
