/** A reading as of a day; a voice has no interval. */
export interface Point {
  asOf: string
  mean: number
  low: number
  high: number
}
