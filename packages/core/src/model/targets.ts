/** Whom a principal, an option or a proxy deals with where its specification does not say. */

import type { OptionSpec } from './options.ts'
import { otherAt } from './pairs.ts'
import type { GivenMessage, ProxySpec } from './scenario.ts'

/** The principal that another one deals with where nothing else is said: the first of those other than itself. */
export const usualOther = (i: number): number => otherAt(i, 0)

/** The principal that an option of principal i is directed at. */
export const targetOf = ({ toward }: OptionSpec, i: number): number => toward ?? usualOther(i)

/** The principal that a proxy attacks. */
export const victimOf = ({ patron, victim }: ProxySpec): number => victim ?? usualOther(patron)

/** The principal to whom a given message goes. */
export const receiverOf = ({ principal, to }: GivenMessage): number => to ?? usualOther(principal)
