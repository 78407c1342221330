/**
 * The last check of a result before it leaves the library: every number in it is a number, is finite, and is a
 * probability where it claims to be one. A failure here is a bug of the program, never a mistake in the crisis file:
 * the error names the field, so that no NaN is shown.
 */

/** A probability may miss its bounds by the rounding of a sum. */
const ROUNDING = 1e-9

/** Thrown for a result with an invalid number, which must not be shown. */
export class UnsoundResult extends Error {
  constructor(
    /** Which field of which result: `forecast.questions.0.probability`. */
    readonly field: string,
    found: unknown,
    expected: string,
  ) {
    super(`${field} is ${found}; expected ${expected}`)
    this.name = 'UnsoundResult'
  }
}

/** Fields that hold probabilities, as a tree of their paths. */
interface Fields {
  isProbability: boolean
  within: Map<string, Fields>
}

/**
 * A check for one kind of result.
 * @param name of the result, for the error
 * @param probabilities paths to fields whose every number is a probability; `*` stands for any member of a list or
 * mapping
 * @returns a function that gives back the result that it was given, or throws `UnsoundResult`. Texts, null and big
 * integers pass
 */
export function soundResult(name: string, probabilities: readonly string[]): <T>(result: T) => T {
  const fields: Fields = { isProbability: false, within: new Map() }
  for (const path of probabilities) {
    let here = fields
    for (const key of path.split('.')) {
      const next = here.within.get(key) ?? { isProbability: false, within: new Map() }
      here.within.set(key, next)
      here = next
    }
    here.isProbability = true
  }
  return (result) => {
    check(result, fields, false, [name])
    return result
  }
}

function check(value: unknown, fields: Fields | undefined, within: boolean, path: (string | number)[]): void {
  const isProbability = within || fields?.isProbability === true
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new UnsoundResult(path.join('.'), value, 'a finite number')
    if (isProbability && !(value >= -ROUNDING && value <= 1 + ROUNDING))
      throw new UnsoundResult(path.join('.'), value, 'a probability from 0 to 1')
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as ArrayLike<unknown>
    for (let n = 0; n < list.length; n++) checkMember(list[n], fields, isProbability, path, n)
    return
  }
  for (const key in value) checkMember((value as Record<string, unknown>)[key], fields, isProbability, path, key)
}

function checkMember(
  value: unknown,
  fields: Fields | undefined,
  isProbability: boolean,
  path: (string | number)[],
  key: string | number,
): void {
  if (typeof value === 'string') return
  path.push(key)
  check(value, fields?.within.get(`${key}`) ?? fields?.within.get('*'), isProbability, path)
  path.pop()
}
