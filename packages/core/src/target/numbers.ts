/**
 * Names of the machine's whole numbers. The kernel is compiled twice: by tsc, for which these are plain numbers, and by
 * AssemblyScript, which knows both names itself and never sees this file. A `number` is a double in both.
 */
/** A signed whole number of 32 bits: an index, a count, a code. */
export type i32 = number
/** The same without a sign: a random word. */
export type u32 = number
