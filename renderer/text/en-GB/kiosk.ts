/** The page where people check themselves in. */
export const kiosk = {
	title: 'Check yourself in',
} as const
