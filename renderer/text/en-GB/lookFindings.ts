/** A sentence for everything that a rule over the event can find, and for what would settle it. */
export const lookFindings = {
	unknown: 'Something needs a look',
} as const
