/**
 * Text as people write it, made comparable (`fold`) or made safe to keep (`clean`). Both run on
 * every field of every row of a file, so plain ASCII takes a path without regular expressions
 * and, where nothing changes, without a new string.
 */

const special: Readonly<Record<string, string>> = {
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	æ: 'ae',
	œ: 'oe',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
	ħ: 'h',
	ŧ: 't',
	ŋ: 'n',
	ĸ: 'k',
	ƒ: 'f',
	ə: 'e',
	ς: 'σ',
}
const specialLetter = /[ßøłæœđðþıħŧŋĸƒəς]/g
const marks = /\p{M}+/gu
/** Apostrophes, primes and the letters that stand for them in Hawaiian, Arabic and Hebrew names. */
const apostrophes = /['`´‘’‚‛′ʹʻʼʽʾʿˈ＇]/g
const betweenWords = /[^\p{L}\p{N}]+/gu

const space = 32

const isLowerOrDigit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

/** ASCII in lower case: punctuation to single spaces, apostrophes out, trimmed. */
const squeezeAscii = (text: string): string => {
	let folded = ''
	let runStart = -1
	let isNewWord = true
	for (let at = 0; at <= text.length; at++) {
		const code = at < text.length ? text.charCodeAt(at) : space
		if (isLowerOrDigit(code)) {
			if (runStart < 0) runStart = at
			continue
		}
		if (runStart >= 0) {
			folded += folded !== '' && isNewWord ? ` ${text.slice(runStart, at)}` : text.slice(runStart, at)
			runStart = -1
			isNewWord = false
		}
		if (code !== 39 && code !== 96) isNewWord = true
	}
	return folded
}

const foldAny = (text: string): string =>
	text
		.replace(apostrophes, '')
		.normalize('NFKD')
		.toLowerCase()
		.replace(marks, '')
		.replace(apostrophes, '')
		.replace(specialLetter, (letter) => special[letter] ?? letter)
		.replace(betweenWords, ' ')
		.trim()

/**
 * A name or heading as it is compared, never as it is shown: lower case, no marks, hyphens and
 * punctuation as single spaces, apostrophes of every kind gone. `D’Arcy Novák-Shaw` and
 * `darcy novak shaw` fold to the same text.
 */
export const fold = (text: string): string => {
	let isAsItIs = true
	let hasUpper = false
	let last = space
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at)
		if (code > 127) return foldAny(text)
		if (code >= 65 && code <= 90) hasUpper = true
		else if (!isLowerOrDigit(code) && (code !== space || last === space)) isAsItIs = false
		last = code
	}
	if (last === space && text.length > 0) isAsItIs = false
	const lower = hasUpper ? text.toLowerCase() : text
	return isAsItIs ? lower : squeezeAscii(lower)
}

/** Marks of direction, invisible joins at word borders and the like: they can make a name read as another. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g
const controls = /[\u0000-\u0008\u000e-\u001b\u007f\u0080-\u0084\u0086-\u009f]/g
const whiteSpace = /[\s\u001c-\u001f\u0085]+/g

/**
 * A value as it is kept: NFC, without control and direction characters, white space inside as one
 * space and none around. Never changes case, never shortens.
 */
export const clean = (text: string): string => {
	let last = space
	let isAsItIs = true
	for (let at = 0; at < text.length && isAsItIs; at++) {
		const code = text.charCodeAt(at)
		if (code > 126 || code < space || (code === space && last === space)) isAsItIs = false
		last = code
	}
	if (isAsItIs && (last !== space || text === '')) return text
	return text.toWellFormed().replace(unseen, '').replace(controls, '').normalize('NFC').replace(whiteSpace, ' ').trim()
}
