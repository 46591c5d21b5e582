/** What was done about rules and changes on the day, in sentences: one for each command and outcome. */
export const historyOfRules = {} as const

export const historyOfChanges = {} as const
