/** Exit codes of the command, and the error that carries one. Documented in `standoff --help` and docs/output.md. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** The crisis file, or a file of `--given`, has mistakes. */
  mistakes: 1,
  /**
   * The command was used wrongly (a `--set` that does not fit the crisis too), a file is not there, or a place cannot
   * be written.
   */
  usage: 2,
  /** Interrupted; `run` has printed and written what was done so far, marked as partial. */
  interrupted: 3,
  /** A fault of the program, or the machine cannot take what was computed: a full disk. */
  internal: 4,
} as const

/** An error that is the user's to mend: only its message is shown. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly code: number = EXIT.usage,
  ) {
    super(message)
  }
}
