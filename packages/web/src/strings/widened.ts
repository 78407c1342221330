/** The shape of a catalogue, with any text in place of the English one: what another language must have. */
export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly unknown[]
      ? { readonly [K in keyof T]: Widened<T[K]> }
      : { readonly [K in keyof T]: Widened<T[K]> }
