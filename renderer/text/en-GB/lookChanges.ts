/** Changes on the day, named, looked at before they are made. */
export const lookChanges = {
	title: 'Something changed',
} as const
