/** Effective number of islands (independent filters) below which nearly all rests on one of them, as the command has it. */
const FEW = 2

export const restsOnOne = (islands: number): boolean => islands < FEW
