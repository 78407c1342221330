/**
 * Shapley's shares (1953): what each of n players adds, averaged over all orders in which they might arrive.
 *
 *   phi_i = sum over S without i of  |S|! (n - |S| - 1)! / n!  ( v(S + i) - v(S) )
 *         = ( v({i}) - v({}) )  +  the same mean of  ( v(S + i) - v(S) ) - ( v({i}) - v({}) )
 *
 * The only shares that sum to v(all) - v(none), treat equal players equally, give nothing to who adds nothing, and add
 * up over sums of games. The second form is the one computed: where i adds the same to every S the rest is exactly 0,
 * and its share exactly that.
 */

/** Most players: v has 2^n values. */
const MOST_PLAYERS = 10

/**
 * The share of each player, in the unit of v.
 *
 * @param values v(S) at index S, the bits of S saying who is in: 2^n finite values, n 1..10, otherwise a RangeError
 */
export function shapley(values: ArrayLike<number>): Float64Array {
  const subsets = values.length
  let players = 0
  while (players < MOST_PLAYERS && 1 << players < subsets) players++
  if (1 << players !== subsets || players < 1)
    throw new RangeError(`${subsets} values are not those of all subsets of 1 to ${MOST_PLAYERS} players`)
  for (let s = 0; s < subsets; s++)
    if (!Number.isFinite(values[s])) throw new RangeError(`the value of subset ${s} is ${values[s]}`)

  const weight = weights(players)
  const size = sizes(subsets)
  return Float64Array.from({ length: players }, (_, i) => {
    const bit = 1 << i
    const alone = values[bit] - values[0]
    let rest = 0
    for (let s = 0; s < subsets; s++)
      if ((s & bit) === 0) rest += weight[size[s]] * (values[s | bit] - values[s] - alone)
    return alone + rest
  })
}

/** |S|! (n - |S| - 1)! / n! by |S|: the share of orders in which just those of S come before i. */
function weights(players: number): Float64Array {
  const weight = new Float64Array(players)
  weight[0] = 1 / players
  for (let size = 1; size < players; size++) weight[size] = (weight[size - 1] * size) / (players - size)
  return weight
}

/** How many are in each subset. */
function sizes(subsets: number): Uint8Array {
  const size = new Uint8Array(subsets)
  for (let s = 1; s < subsets; s++) size[s] = size[s >> 1] + (s & 1)
  return size
}
