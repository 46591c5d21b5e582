/** Two computers: one is the hub, the other has joined it and holds a live copy, as people do it step by step. */
import { vi } from 'vitest'
import { type Hub, ownActor } from '../../electron/hub/hub.ts'
import { newId } from '../../electron/hub/newId.ts'
import type { CommandName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { PairableRole } from '../../shared/domain/desks/pairable.ts'
import { type HubInFolder, startHubInFolder } from './hub.ts'
import { askHub, letIn, openNetwork, pairingCode } from './pairedDesk.ts'
import { personNamed } from './people.ts'

export const pages = { 'index.html': '<!doctype html><title>Foyer</title>' }

export const commandAt = <N extends CommandName>(
	hub: Hub,
	name: N,
	input: InputOf<N>,
	id = newId(),
): Promise<OutputOf<N>> =>
	Promise.resolve(hub.dispatch(ownActor, name, { id, input }, new AbortController().signal)) as Promise<OutputOf<N>>

/** A hub with an event of one day and some people who booked. Answers the event's code too. */
export const startFirstHub = async (people = 3) => {
	const at = await startHubInFolder({ pages })
	const made = await askHub(at.hub, 'library.create', {
		name: 'Luton forum',
		venue: 'Hall',
		days: [{ date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }],
		rooms: [],
		desks: ['Desk 1'],
	})
	if (made.outcome !== 'opened') throw new Error(made.outcome)
	const { dayId } = await askHub(at.hub, 'session.me', {})
	const registrationIds = Array.from({ length: people }, newId)
	for (const [n, registrationId] of registrationIds.entries())
		await commandAt(at.hub, 'people.add', {
			registrationId,
			person: personNamed(`Person${n}`, 'Ash', { days: [dayId ?? ''] }),
		})
	return { at, hub: at.hub, code: made.recoveryCode, dayId: dayId ?? '', registrationIds }
}

/** Joins a hub from another computer, by the text of the QR, and is let in there. */
export const joinHub = async (first: Hub, second: Hub, name: string, role: PairableRole): Promise<string> => {
	await openNetwork(first)
	await pairingCode(first, { name, role })
	const { pairing } = await askHub(first, 'desks.network', {})
	const seen = await askHub(second, 'joined.look', { text: pairing?.code?.qr ?? '' })
	if (seen.outcome !== 'seen') throw new Error(seen.outcome)
	const { address, pin, code } = seen
	const asked = await askHub(second, 'joined.ask', { address, pin, code, operator: 'AB' })
	if (asked.outcome !== 'waiting') throw new Error(asked.why)
	await letIn(first, asked.number)
	const { outcome } = await askHub(second, 'joined.wait', {})
	if (outcome !== 'joined') throw new Error(outcome)
	return (await askHub(second, 'joined.list', {})).onId ?? ''
}

export const startSecondHub = (): Promise<HubInFolder> => startHubInFolder({ pages })

type Copy = NonNullable<OutputOf<'standby.state'>['copy']>

/** The live copy of a computer, once it is as it should be. */
export const whenCopy = (hub: Hub, isSo: (copy: Copy) => boolean): Promise<Copy> =>
	vi.waitFor(
		async () => {
			const { copy } = await askHub(hub, 'standby.state', {})
			if (!copy || !isSo(copy)) throw new Error(`not yet: ${JSON.stringify(copy)}`)
			return copy
		},
		{ interval: 10, timeout: 20_000 },
	)
