/** What is made of an event once it is over: the frame around its views. */
export const afterwards = {
	views: 'Parts of afterwards',
	view: {
		files: 'Files',
		numbers: 'Numbers',
		heard: 'What we heard',
		certificates: 'Certificates',
		payments: 'Payments',
		report: 'Report',
		keeping: 'Keeping and erasing',
		safe: 'Copies and codes',
	},
} as const
