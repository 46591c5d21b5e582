/** The words of what was heard: how an action stands, and how much a theme holds. One list each, used by schema, rules and screens. */

export const actionStates = ['proposed', 'agreed', 'underWay', 'done', 'notPossible'] as const
/** How an action stands. `notPossible` is said with the reason, always. */
export type ActionState = (typeof actionStates)[number]

/** Letters of a title, and of what is written in sentences. */
export const mostTitleLetters = 200
export const mostHeardLetters = 2000
