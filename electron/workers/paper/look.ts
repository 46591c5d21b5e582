/** The look of our papers: the tokens of the screens, in points, on white, and dark enough for any printer in grey. */

/** Points. A4 is 595 by 842. */
export const sizes = {
	title: 26,
	heading2: 16,
	heading3: 12.5,
	lead: 13,
	body: 11,
	table: 9.5,
	small: 8.5,
	figure: 28,
} as const

export const colours = {
	ink: '#14211f',
	soft: '#3e4c49',
	line: '#b9bdb4',
	lineStrong: '#747f7a',
	action: '#0b4a5e',
	actionSoft: '#d9e8eb',
	ground: '#f1f1eb',
} as const

export const spaces = { margin: 50, foot: 64, paragraph: 8, section: 20 } as const

/** Of lines of running text, added to what the typeface itself takes. */
export const leading = 3
