/** Screens for the public. Short, calm, nothing about a person. */
export const displays = {
	title: 'Now and next',
} as const
