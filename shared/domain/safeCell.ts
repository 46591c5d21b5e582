/**
 * Text that a spreadsheet would run as a formula, made harmless and made whole again.
 *
 * `neutralise` puts one apostrophe before text that starts like a formula: `=`, `+`, `-`, `@` (their
 * full-width forms too), a tab or a line break, after any spaces and invisible characters. Text that
 * starts like that *behind apostrophes of its own* gets one more, so that `restore`, which takes
 * exactly one apostrophe away where what follows would have been given one, is its exact inverse for
 * every text: `restore(neutralise(text)) === text`.
 */

const startsLikeFormula = /^'*[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u

/** For a field of a CSV file. An XLSX cell is typed as text instead and must not pass through here. */
export const neutralise = (text: string): string => (startsLikeFormula.test(text) ? `'${text}` : text)

/** What a field of a CSV file that this app wrote said before it was made harmless. */
export const restore = (text: string): string =>
	text.startsWith("'") && startsLikeFormula.test(text.slice(1)) ? text.slice(1) : text
