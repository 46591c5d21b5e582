/** Who stands where: proposing, why, moving by hand, publishing. */
export const marketPlaces = {
	title: 'Who stands where',
} as const
