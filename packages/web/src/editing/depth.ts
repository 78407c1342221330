/**
 * Levels at which colouring a text would run out of stack; the checker lets no file through that is nested a tenth as
 * deep.
 */
const MOST = 600

/** Whether brackets or dashes are nested too deep, without regard to quotation marks. */
export function isTooDeep(text: string): boolean {
  if (/(?:- ){600}/.test(text)) return true
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 91 || code === 123) {
      depth += 1
      if (depth > MOST) return true
    } else if ((code === 93 || code === 125) && depth > 0) depth -= 1
  }
  return false
}
