/** A desk of the venue's network says who sits there and how much it has still to hand in, whenever that changes. */
import { useEffect } from 'react'
import { useHub, useLink } from './hub.ts'
import { keptOperator } from './joining.ts'

/** @param deskId null: this computer has the event open itself, and there is nothing to tell */
export const useTelling = (deskId: string | null): void => {
	const { client } = useHub()
	const { link, alone } = useLink()
	const waiting = alone?.waiting ?? 0
	useEffect(() => {
		if (deskId === null || link !== 'online') return
		// Who is not heard is asked for nothing: the list says when it was last seen.
		client.desks.tell({ waiting, operator: keptOperator() }).catch(() => undefined)
	}, [client, deskId, link, waiting])
}
