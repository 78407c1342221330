/**
 * Ways of weighing the evidence for a file that declares none: neutral, without the name of a person or an office, each
 * from even odds. The choice of these four is judgement: they differ in what is most disputed about a salvo that killed
 * nobody, which is whether words count, what a warning was for, and what explains a low toll.
 */
import { type Viewpoint, viewpoint } from './schema/asking.js'
import type { CrisisFile } from './schema/crisis.js'

const USUAL: Readonly<Record<string, Viewpoint>> = {
  // Every item counts in full; that people were sheltered is not taken as a fact.
  'all-evidence': viewpoint.parse({ name: 'All evidence at its worth', accepts: { shelter: 0 } }),
  // What was launched, where it came down and whom it hurt; neither warning, nor words, nor claims.
  deeds: viewpoint.parse({
    name: 'Deeds, not words',
    accepts: { warning: 0, assurance: 0, statement: 0, claims: 0, shelter: 0 },
  }),
  // Everything, and shelter as the explanation of a low toll.
  sheltered: viewpoint.parse({ name: 'All evidence, shelter as a fact' }),
  // An even chance that warning and words were meant to mislead.
  wary: viewpoint.parse({ name: 'Deception suspected', accepts: { shelter: 0 }, deception: 0.5 }),
}

/** The file with the usual viewpoints where it declares none. */
export function withViewpoints(file: CrisisFile): CrisisFile {
  return Object.keys(file.viewpoints).length > 0 ? file : { ...file, viewpoints: { ...USUAL } }
}
