/** Texts of a crisis file as HTML and XML may have them. */

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text with every mark that HTML would read as its own taken literally, in an element as in an attribute. */
export const esc = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark])

/** A link where the text is a web address, else the text itself: no other scheme is ever followed from the page. */
export function linked(address: string, shown: string = address): string {
  const url = /^https?:\/\/[^\s"'<>]+/.exec(address)?.[0]
  return url === undefined ? esc(shown) : `<a href="${esc(url)}" rel="noopener noreferrer nofollow">${esc(shown)}</a>`
}
