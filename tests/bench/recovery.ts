/**
 * How long until people are let in again: after `kill -9` of the hub with 5,000 people in its file, at the computer
 * that takes over from it, and from the last good backup of a file that was cut off.
 */
import { readFileSync, truncateSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '../../electron/hub/newId.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { importRow, startOf } from '../support/people.ts'
import { joinFrom, type MadeEvent, makeVenue, type VenueProcess } from '../support/venueProcess.ts'
import { type Bench, median, type Row } from './measure.ts'

const chunk = 250

const makeLarge = async (hub: VenueProcess, count: number): Promise<MadeEvent> => {
	const day = { date: '2027-05-19', doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }
	const made = await hub.ask('library.create', { name: 'Recovery', venue: '', days: [day], rooms: [], desks: [] })
	if (made.outcome !== 'opened') throw new Error(made.outcome)
	const dayId = (await hub.ask('session.me', {})).dayId ?? ''
	const importId = newId()
	await hub.command('people.startImport', startOf(importId, count))
	const people = manyPeople(count, [dayId]).map(({ person }) => ({ registrationId: newId(), person }))
	for (let at = 0; at < people.length; at += chunk)
		await hub.command('people.importRows', {
			importId,
			rows: people
				.slice(at, at + chunk)
				.map(({ registrationId, person }, n) => importRow(registrationId, at + n + 1, person)),
		})
	await hub.command('people.finishImport', { importId, isComplete: true })
	const { path } = await hub.ask('library.current', {})
	return { path: path ?? '', code: made.recoveryCode, dayId, people: people.map((one) => one.registrationId) }
}

/** From nothing to the first person let in. */
const untilAdmitted = async (work: () => Promise<VenueProcess>, dayId: string, registrationId: string) => {
	const began = performance.now()
	const hub = await work()
	await hub.command('checkin.admit', { registrationId, dayId, method: 'search' })
	return { hub, ms: performance.now() - began }
}

/** The second computer holds all that the hub has done. */
const whenHeld = async (second: VenueProcess): Promise<void> => {
	for (;;) {
		const { copy } = await second.ask('standby.state', {})
		if (copy?.is === 'following' && copy.missing === 0) return
		if (copy?.is === 'stopped') throw new Error(`the live copy stopped: ${copy.why}`)
		await pause(20)
	}
}

/** The hub is killed for good, and the computer with the live copy takes over. */
const takeover = async (hub: VenueProcess, { code, dayId, people }: MadeEvent, name: string): Promise<number> => {
	const home = makeVenue()
	try {
		const second = await home.start()
		await joinFrom(hub, second, name, 'organiser')
		const begun = await second.ask('standby.keep', { code })
		if (begun.outcome !== 'begun') throw new Error(begun.outcome)
		await whenHeld(second)
		await hub.kill()
		const { ms } = await untilAdmitted(
			async () => {
				// Whoever stands there presses as soon as it is offered.
				for (;;) {
					const { outcome } = await second.ask('standby.takeOver', {})
					if (outcome === 'tookOver') break
					if (outcome !== 'hubAnswers') throw new Error(outcome)
				}
				await second.ask('desks.open', { address: '127.0.0.1' })
				return second
			},
			dayId,
			people.at(-1) ?? '',
		)
		return ms
	} finally {
		await home[Symbol.asyncDispose]()
	}
}

const row = (what: string, times: readonly number[]): Row => ({
	what,
	unit: 'ms',
	ours: Math.round(median(times)),
	yardstick: null,
	target: null,
	details: { worst: Math.round(Math.max(...times)), rounds: times.length },
})

export const recovery: Bench = async ({ isQuick, say }) => {
	const rounds = isQuick ? 3 : 15
	const venue = makeVenue()
	try {
		let hub = await venue.start()
		const event = await makeLarge(hub, isQuick ? 1000 : 5000)
		await hub.ask('backups.make', {})
		const killed: number[] = []
		for (let round = 0; round < rounds; round++) {
			await hub.kill()
			const again = await untilAdmitted(
				async () => {
					const started = await venue.start()
					await started.ask('library.open', { path: event.path, code: '' })
					return started
				},
				event.dayId,
				event.people[round] ?? '',
			)
			killed.push(again.ms)
			hub = again.hub
		}
		say('killed and started again')
		const taken: number[] = []
		for (let round = 0; round < Math.ceil(rounds / 3); round++) {
			taken.push(await takeover(hub, event, `Spare laptop ${round + 1}`))
			hub = await venue.start()
			await hub.ask('library.open', { path: event.path, code: '' })
		}
		say('taken over')
		await hub.ask('library.close', {})
		truncateSync(event.path, Math.floor(readFileSync(event.path).length / 2))
		const restored = await untilAdmitted(
			async () => {
				await hub.ask('library.open', { path: event.path, code: '' })
				await hub.ask('backups.restoreLast', { path: event.path, code: '' })
				return hub
			},
			event.dayId,
			event.people[rounds] ?? '',
		)
		return [
			row('Hub killed: until the first person is let in again', killed),
			row('Hub lost: until the first person is let in at the computer that takes over, open to other desks', taken),
			row('File cut off: until the first person is let in from the last good backup', [restored.ms]),
		]
	} finally {
		await venue[Symbol.asyncDispose]()
	}
}
