/**
 * Where somebody is down for a stall while they have something else to do, for whoever gives them that: the same
 * conflict that the marketplace shows from the stall's side. For organisers.
 */
import { coverOf, type Time, touches } from '../../shared/domain/marketplace/cover.ts'
import { useQuery } from './useQuery.ts'

export type StallDuty = Time & {
	/** The stall's. */
	readonly number: number
	/** Nobody else is at the stall for all of that time. */
	readonly isAlone: boolean
}

/** @param time of a day; null: it is not known, or whoever looks is no organiser. */
export const useStallDuties = (
	time: (Time & { readonly dayId: string }) | null,
): ((registrationId: string) => readonly StallDuty[]) => {
	const dayId = time?.dayId ?? ''
	const { data } = useQuery(
		`marketplace.duties:${dayId}`,
		async (client) => (dayId === '' ? { stalls: [] } : await client.marketplace.day({ dayId })),
		['marketplace', 'breakouts', 'programme', 'stories'],
	)
	return (registrationId) =>
		time === null
			? []
			: (data?.stalls ?? []).flatMap(({ number, stewards }) =>
					stewards
						.filter((one) => one.registrationId === registrationId && touches(one, time))
						.map((one) => ({
							number,
							startAt: one.startAt,
							endAt: one.endAt,
							isAlone: coverOf(stewards, time, one).length === 0,
						})),
				)
}
