/** Breakouts: board. */
export const groupBoard = {} as const
