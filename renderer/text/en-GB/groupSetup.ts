/** Breakouts: setup. */
export const groupSetup = {} as const
