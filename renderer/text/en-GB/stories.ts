/** The page of lived-experience speaker slots: the list, one slot, its speakers. */
export const stories = {
	title: 'Stories',
} as const
