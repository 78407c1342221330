/** Plain data, as YAML gives it. */

export type Branch = Record<string, unknown>

/** Whether data are a mapping. */
export const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A member of a mapping; undefined where there is none, or no mapping. */
export const memberOf = (data: unknown, key: string): unknown =>
  isBranch(data) && Object.hasOwn(data, key) ? data[key] : undefined

/** Lists whose order says something; in every other list of texts it does not. */
const IN_ORDER = new Set(['through'])

/** A text that two data share exactly where they say the same: keys in any order, lists of texts as sets. */
export function contentOf(data: unknown, key = ''): string {
  if (Array.isArray(data)) {
    const parts = data.map((item) => contentOf(item))
    const isSet = data.every((item) => typeof item === 'string') && !IN_ORDER.has(key)
    return `[${(isSet ? parts.sort() : parts).join(',')}]`
  }
  if (!isBranch(data)) return data === undefined ? 'null' : JSON.stringify(data)
  const parts = Object.keys(data)
    .filter((one) => data[one] !== undefined)
    .sort()
    .map((one) => `${JSON.stringify(one)}:${contentOf(data[one], one)}`)
  return `{${parts.join(',')}}`
}
