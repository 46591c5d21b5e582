/** Which letters the typeface of our papers has. A test holds this against the typeface itself. */

/** First and last of each run of code points that both weights have. */
const runs =
	'20-7e a0-ac ae-b4 b6-107 10a-113 116-11b 11e-123 126-127 12a-12b 12e-133 136-137 139-13e 141-148 150-155 158-15b 15e-165 16a-16b 16e-17e 192 218-21b 237 2c6-2c7 2c9 2d8-2dd 300-304 306-308 30a-30c 312 326-328 394 3a9 3bc 3c0 1e80-1e85 1e9e 1ef2-1ef3 2009 2013-2014 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a 2044 20ac 20b9 2113 2122 212e 2202 220f 2211-2212 2215 2219-221a 221e 222b 2248 2260 2264-2265 25ca 266a'
		.split(' ')
		.map((run) => run.split('-').map((end) => Number.parseInt(end, 16)))
		.map(([first = 0, last = first]) => ({ first, last }))

export const hasLetter = (codePoint: number): boolean =>
	runs.some(({ first, last }) => codePoint >= first && codePoint <= last)

const isOurs = (text: string): boolean => [...text].every((letter) => hasLetter(letter.codePointAt(0) ?? 0))

/** Space of any kind, and what is not seen at all. */
const spaces = /[\s\u2000-\u200a\u202f\u205f\u3000]/gu
const unseen = /\p{Cf}|[\ufe00-\ufe0f]/gu
const hyphens = /[\u2010-\u2012\u2015]/gu

const tidy = (text: string): string =>
	text.replaceAll(spaces, ' ').replaceAll(unseen, '').replaceAll(hyphens, '-').normalize('NFC')

/** True where every letter is printed as it is written. */
export const canPrint = (text: string): boolean => isOurs(tidy(text))

/** The text with the letters there are: one that is missing loses its marks, and where that does not help, is a question mark. */
export const printable = (text: string): string => {
	const tidied = tidy(text)
	if (isOurs(tidied)) return tidied
	return [...tidied]
		.map((letter) => {
			if (isOurs(letter)) return letter
			const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
			return bare !== '' && isOurs(bare) ? bare : '?'
		})
		.join('')
}
