/** Begins an alarm: the screen changes before the hub has answered, and says so where it does not answer. */
import { useCallback, useEffect } from 'react'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { useText } from '../../text/text.ts'
import { useHub, useLink } from '../../transport/hub.ts'
import { newId } from '../../transport/newId.ts'
import { askWhat, type Beginning, putAside, setBeginning, useAlarmHere } from './alarmStore.ts'

export type Begin = (what: Pick<Beginning, 'kind' | 'isDrill'>) => void

/** @param again reads which alarm is on; waited for, so that nothing goes away in between. */
export const useBegin = (again: () => Promise<void>): { readonly begin: Begin; readonly retry: () => void } => {
	const hub = useHub()
	const say = useText()
	const { beginning } = useAlarmHere()
	const send = useCallback(
		async (what: Beginning): Promise<void> => {
			setBeginning({ ...what, is: 'sending' })
			try {
				const { outcome } = await hub.call(
					'evacuation.begin',
					{ kind: what.kind, isDrill: what.isDrill, dayId: null },
					what.id,
				)
				if (outcome === 'needsLead' || outcome === 'notFound') {
					const words = say(outcome === 'needsLead' ? 'alarm.begin.needsLead' : 'alarm.begin.noDay')
					toast(words)
					announce(words, 'assertive')
				}
				await again()
				setBeginning(null)
			} catch {
				setBeginning({ ...what, is: 'failed' })
			}
		},
		[hub, say, again],
	)
	const retry = useCallback(() => {
		const now = useAlarmHere.getState().beginning
		if (now?.is === 'failed') void send(now)
	}, [send])
	// The hub is there again: nobody has to press anything a second time.
	const { link } = useLink()
	useEffect(() => {
		if (link === 'online' && beginning?.is === 'failed') retry()
	}, [link, beginning, retry])
	const begin: Begin = useCallback(
		({ kind, isDrill }) => {
			askWhat(false)
			putAside('')
			if (useAlarmHere.getState().beginning === null) void send({ id: newId(), kind, isDrill, is: 'sending' })
		},
		[send],
	)
	return { begin, retry }
}
