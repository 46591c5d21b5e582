/** What was done about the programme, in sentences: one for each command and outcome. */
export const historyOfProgramme = {} as const
