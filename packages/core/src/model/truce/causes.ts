/** Names of the causes of a tacit truce, in the order of `TruceCause`. */
export const TRUCE_CAUSES = ['order', 'fear', 'elsewhere', 'agreement', 'nothing-owed'] as const
export type TruceCauseName = (typeof TRUCE_CAUSES)[number]
