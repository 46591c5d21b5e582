/** The frame around every screen. */
export const app = {
	foyer: 'Foyer',
} as const
