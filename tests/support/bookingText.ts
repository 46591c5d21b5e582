/** How booking tools put text into bytes: delimiters and quotes, dates, encodings. */

/** RFC 4180: a cell is quoted where it holds the delimiter, a quote or a line break. */
export const toDelimited = (rows: readonly (readonly string[])[], delimiter: string, lineEnd = '\r\n'): string =>
	rows
		.map((cells) =>
			cells
				.map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
				.join(delimiter),
		)
		.map((line) => `${line}${lineEnd}`)
		.join('')

const two = (number: number): string => String(number).padStart(2, '0')

/** `22/02/2027`, as UK tools write it. */
export const dayFirst = (ms: number): string => {
	const at = new Date(ms)
	return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`
}

/** `2/22/27`, as US tools write it. */
export const monthFirst = (ms: number): string => {
	const at = new Date(ms)
	return `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${two(at.getUTCFullYear() % 100)}`
}

/** `09:05`. */
export const timeOfDay = (ms: number): string => {
	const at = new Date(ms)
	return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

export const toUtf8 = (text: string, { bom }: { readonly bom: boolean }): Uint8Array =>
	new TextEncoder().encode(`${bom ? '\ufeff' : ''}${text}`)

/** Little-endian, with the mark that says so. */
export const toUtf16 = (text: string): Uint8Array => {
	const marked = `\ufeff${text}`
	const bytes = new Uint8Array(marked.length * 2)
	const view = new DataView(bytes.buffer)
	for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), true)
	return bytes
}

/** What Windows-1252 puts at 0x80 to 0x9f; five places are empty. From 0xa0 on it is Latin-1. */
const upper = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

const cp1252Of = (letter: string): number | undefined => {
	const code = letter.codePointAt(0) ?? 0
	if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
	const at = upper.indexOf(letter)
	return at < 0 ? undefined : 0x80 + at
}

const encodeCp1252 = (text: string): Uint8Array =>
	Uint8Array.from([...text].map((letter) => cp1252Of(letter) ?? '?'.charCodeAt(0)))

/** Windows-1252; `holds` says whether a text survives it. */
export const toCp1252 = Object.assign(encodeCp1252, {
	holds: (text: string): boolean => [...text].every((letter) => cp1252Of(letter) !== undefined),
})
