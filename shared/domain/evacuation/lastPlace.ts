/** Where somebody most likely is: the group or the stall that they were to be at by the venue's clock. Codes, no words. */

export type Stay = {
	readonly registrationId: string
	readonly groupId: string | null
	/** Of the table, or of the stall. */
	readonly number: number
	/** Empty at a stall, and where no room is known. */
	readonly roomName: string
	readonly startAt: string
	readonly endAt: string
}

/** The stay that goes on at a time of day; else the last one that is over; none before the first. */
export const lastStay = <S extends Stay>(stays: readonly S[], time: string): S | null => {
	const begun = stays.filter(({ startAt }) => startAt <= time)
	return (
		begun.find(({ groupId, endAt }) => groupId !== null && endAt > time) ??
		begun.find(({ endAt }) => endAt > time) ??
		begun.toSorted((one, other) => other.endAt.localeCompare(one.endAt))[0] ??
		null
	)
}

/** The same, and before the first the first: for a list that is printed ahead. */
export const usualStay = <S extends Stay>(stays: readonly S[], time: string): S | null =>
	lastStay(stays, time) ?? stays.toSorted((one, other) => one.startAt.localeCompare(other.startAt))[0] ?? null
