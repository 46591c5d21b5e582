/** What was done about stories; nobody reads here who a speaker is, in sentences: one for each command and outcome. */
export const historyOfStories = {} as const
