/** Times of day at the venue as minutes since midnight, and back. */

/** `09:30` is 570. Text that is no time of day is not met here: the contract lets none in. */
export const minutesOf = (timeOfDay: string): number =>
	Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3, 5))

/** 570 is `09:30`. Kept within the day: less than midnight is `00:00`, more is `23:59`. */
export const timeAt = (minutes: number): string => {
	const within = Math.min(Math.max(Math.round(minutes), 0), 24 * 60 - 1)
	return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

/** Whether two stretches share more than their ends. */
export const overlaps = (
	one: { readonly fromMin: number; readonly toMin: number },
	other: { readonly fromMin: number; readonly toMin: number },
): boolean => one.fromMin < other.toMin && other.fromMin < one.toMin
