/** A reading as of a day, with its interval. */
export interface Point {
  asOf: string
  mean: number
  low: number
  high: number
}
