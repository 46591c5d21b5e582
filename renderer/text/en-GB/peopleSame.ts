/** Registrations that may be one person. */
export const peopleSame = {
	title: 'Same person?',
} as const
