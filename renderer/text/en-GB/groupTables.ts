/** Breakouts: tables. */
export const groupTables = {} as const
