/** The sentence on confidence for what the same runs in several worlds tell. */
import { shareJudged } from '../outlook/outlook.js'
import { confidenceLevel, confidenceSentence, percentWords } from '../terms/likelihood.js'

/**
 * The sentence on confidence, by the widest of the intervals that are told and by how many parameters rest on
 * judgement.
 * @param told intervals of the chances that are told; none where no chance is
 */
export function confidenceIn(told: readonly (readonly [low: number, high: number])[]): string {
  const judged = shareJudged()
  if (told.length > 0) return confidenceSentence({ width: Math.max(...told.map(([low, high]) => high - low)), judged })
  return `Confidence is ${confidenceLevel({ width: null, judged })}: ${percentWords(judged)} of the parameters (the numbers that the model runs on) rest on judgement or were tuned to fit a record. Better evidence about the parameters would raise the confidence; more runs would not.`
}
