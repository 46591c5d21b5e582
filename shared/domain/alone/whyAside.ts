/** Why a command was not run at all when it came: the tray's own reasons, beside the outcomes of commands. */
export const whyAside = ['notGranted', 'deskRemoved', 'clockAhead', 'tooOld', 'unreadable', 'idTaken'] as const

export type WhyAside = (typeof whyAside)[number]
