/** Where a column stands in a spreadsheet: 0 is `A`, 26 is `AA`. */
export const columnLetters = (index: number): string => {
	let letters = ''
	for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
	return letters
}
