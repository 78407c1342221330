/**
 * Skill against a reference: 1 - score / reference, for scores of which less is better. 1 is perfect, 0 no better than
 * the reference, below
 * 0 worse. Null where there is no reference, or where it is perfect: then the ratio says nothing.
 */
export function skill(score: number, reference: number | null): number | null {
  return reference === null || !(reference > 0) ? null : 1 - score / reference
}
