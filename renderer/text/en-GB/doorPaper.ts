/** Paper for the door, and what was ticked on it. */
export const doorPaper = {
	title: 'Paper',
} as const
