/** The roles a connection can hold. A role comes from the connection alone, never from a message. */
export const roles = [
	'organiser',
	'deskLead',
	'desk',
	'facilitator',
	'steward',
	'speakerSupport',
	'display',
	'kiosk',
] as const
export type Role = (typeof roles)[number]

/** Who may run the event: everything that is not the door. */
export const organisers = ['organiser'] as const satisfies readonly Role[]
/** Who works at the door. */
export const desks = ['organiser', 'deskLead', 'desk'] as const satisfies readonly Role[]
/** Who may put right what a desk did after its minute is over. */
export const leads = ['organiser', 'deskLead'] as const satisfies readonly Role[]
/** Who runs the day beside the stage: organisers, and whoever stands by the speakers. */
export const stageRoles = ['organiser', 'speakerSupport'] as const satisfies readonly Role[]
/** Everybody who is connected. */
export const everyone: readonly Role[] = [...roles]
