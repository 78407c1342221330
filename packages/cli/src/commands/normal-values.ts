/** What is given on the command line, in the normal form in which names are compared. */
import type { Command } from 'commander'

const normal = (text: string): string => text.normalize('NFC')

/** Values that are names of files stay as they are typed: on a disk, two normal forms are two files. */
const IS_PATH = /<(?:file|folder)>/

/**
 * Brings the values of a command's options into one normal form, so that a name typed on a Mac is found in a file
 * written on another system.
 */
export function normalValues(_: Command, command: Command): void {
  for (const option of command.options) {
    if (IS_PATH.test(option.flags)) continue
    const key = option.attributeName()
    const value: unknown = command.getOptionValue(key)
    const changed =
      typeof value === 'string'
        ? normal(value)
        : Array.isArray(value)
          ? value.map((one: unknown) => (typeof one === 'string' ? normal(one) : one))
          : value
    if (changed !== value) command.setOptionValueWithSource(key, changed, command.getOptionValueSource(key))
  }
}
