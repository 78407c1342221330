/**
 * Spoiling: a group that its patron does not control attacks because there are talks. Source: docs/model.md section 4,
 * "Spoiling"; evidence.md section 5.
 */

/**
 * Factor on the attacks that a group makes of its own.
 * @param will how much more it attacks while there are talks, at no control
 * @param control of its patron over it, in [0, 1]
 */
export function spoiled(will: number, control: number, talks: boolean): number {
  return talks ? 1 + will * (1 - control) : 1
}
