/** The words of leaving the building. One list each, used by schema, rules and screens. */

export const planStates = ['asked', 'drafted', 'agreed', 'briefed', 'reviewed'] as const
/** How far a personal evacuation plan has got. */
export type PlanState = (typeof planStates)[number]

export const planMethods = ['ownPace', 'buddy', 'evacChair', 'refuge', 'otherAlert', 'byArm', 'familiarPerson'] as const
export type PlanMethod = (typeof planMethods)[number]

export const alarmKinds = ['evacuation', 'invacuation', 'lockdown'] as const
/** Leaving; moving to a safer part inside; staying behind locked doors. */
export type AlarmKind = (typeof alarmKinds)[number]

export const settledOutcomes = ['safe', 'atRefuge', 'leftEarlier', 'seenSafe'] as const
/** What is known of somebody who was believed on site. `atRefuge` still needs the fire service. */
export type SettledOutcome = (typeof settledOutcomes)[number]

export const alarmEndings = ['stoodDown', 'mistake'] as const
/** How an alarm ended. `mistake`: there was none. */
export type AlarmEnding = (typeof alarmEndings)[number]
