/** What somebody needs, agreed to, and with whom they come. */
export const peopleCare = {
	title: 'Needs',
} as const
