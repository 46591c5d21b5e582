/** Asks who the people on held lines are, and where they are: when the list is opened, and after something changed. */
import { useCallback, useEffect } from 'react'
import { formatTime } from '../../../../text/format.ts'
import { useHub } from '../../../../transport/hub.ts'
import { type Known, learn } from './rowsStore.ts'

/** At a time, so that other desks' questions are not kept waiting. */
const most = 8

export const useRowsKnown = (dayId: string, registrationIds: readonly string[]): (() => Promise<void>) => {
	const { client } = useHub()
	const ids = [...new Set(registrationIds)].join()
	const again = useCallback(async () => {
		const left = ids === '' ? [] : ids.split(',')
		while (left.length > 0) {
			const answers = await Promise.all(
				left.splice(0, most).map(async (registrationId): Promise<[string, Known][]> => {
					const answer = await client.checkin.welcome({ registrationId, dayId })
					if (answer.outcome !== 'known') return []
					const { preferredName, badgeCode, state, inAtMs } = answer
					const inSince = inAtMs === null ? '' : formatTime(inAtMs)
					return [[registrationId, { preferredName, badgeCode, state, inSince }]]
				}),
			)
			learn(Object.fromEntries(answers.flat()))
		}
	}, [client, dayId, ids])
	return again
}

/** Once, when the list is opened. */
export const useKnownAtFirst = (again: () => Promise<void>): void => {
	useEffect(() => {
		// Without an answer the codes are missing and nothing else: the lines can be sent.
		again().catch(() => undefined)
		// oxlint-disable-next-line react-hooks/exhaustive-deps -- whoever is put on the list later is known from the search
	}, [])
}
