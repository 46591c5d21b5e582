/** What was done about the marketplace, in sentences: one for each command and outcome. */
export const historyOfMarketplace = {} as const
