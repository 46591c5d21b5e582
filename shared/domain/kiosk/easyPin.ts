/**
 * Digits that somebody who stands before the page would try first: one digit over and over, a pair over and over, a
 * row upwards or downwards, a year. Whoever may try twenty times a day finds those.
 */
export const isEasyPin = (pin: string): boolean => {
	const digits = [...pin].map(Number)
	const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0))
	const isRow = steps.every((step) => step === 1) || steps.every((step) => step === -1)
	const repeats = [1, 2].some((long) => digits.every((digit, index) => digit === digits[index % long]))
	return isRow || repeats || /^(19|20)\d\d$/.test(pin)
}
