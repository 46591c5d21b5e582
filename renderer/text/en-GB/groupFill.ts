/** Breakouts: fill. */
export const groupFill = {} as const
