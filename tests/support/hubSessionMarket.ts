/** The marketplace as part of a day played over a wire: drawn, asked for, placed, told, and the day itself. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { hallInput, positionInput, stallInput, stewardInput, zoneInput } from './market.ts'

const [hallId, circuitId, spare, zoneId, other, one, two, three, first, second, third] = Array.from(
	{ length: 11 },
	(_, n) => idOf(7400 + n),
) as [string, string, string, string, string, string, string, string, string, string, string]

const draw = async ({ ask, command, roomId }: Session) => {
	await ask('marketplace.hall')
	await command('marketplace.saveHall', { hall: hallInput(hallId, { roomId, name: 'Hall — “Ünïcode” 💙' }) })
	await command('marketplace.saveCircuit', { hallId, circuit: { id: circuitId, name: 'East', watts: 500 } })
	await command('marketplace.saveCircuit', { hallId, circuit: { id: spare, name: 'East ', watts: 1 } })
	await command('marketplace.saveCircuit', { hallId, circuit: { id: spare, name: 'West', watts: 1 } })
	await command('marketplace.removeCircuit', { circuitId: spare })
	await command('marketplace.saveZones', { hallId, zones: [zoneInput(zoneId), zoneInput(other, { kind: 'queue' })] })
	await command('marketplace.removeZone', { zoneId: other })
	const fed = { sockets: 2, watts: 400, circuitId }
	const positions = [
		positionInput(one, 'M01', fed),
		positionInput(two, 'M02', { xCm: 500, isWall: true, ...fed }),
		positionInput(three, 'M03', { xCm: 800 }),
	]
	await command('marketplace.savePositions', { hallId, positions })
	await command('marketplace.savePositions', { hallId, positions: [positionInput(idOf(7499), 'm01')] })
	await ask('marketplace.hall')
}

const fill = async ({ ask, command, dayId, personId }: Session) => {
	const stalls = [
		stallInput(first, 1, { needsWall: true, sockets: 1, watts: 300 }),
		stallInput(second, 2, { far: [first, 'queue'], organisation: 'Bright Hands' }),
		stallInput(third, 3, { state: 'invited' }),
	]
	await command('marketplace.saveStalls', { stalls })
	await command('marketplace.saveStalls', { stalls: [stallInput(third, 2)] })
	const contact = {
		contactName: 'Ada Ash',
		contactEmail: 'ada@mail.example',
		contactPhone: '',
		unloading: '',
		note: '',
	}
	await command('marketplace.setContact', { stallId: first, contact })
	await ask('marketplace.contact', { stallId: first })
	const paper = { kind: 'insurance', state: 'received', expiresOn: '2027-01-01', amount: 5_000_000 }
	await command('marketplace.setDocument', { stallId: first, ...paper })
	await command('marketplace.setStewards', { rows: [stewardInput(personId, first, { dayId })] })
	await ask('marketplace.stalls')
	await command('marketplace.removeStall', { stallId: third })
}

const place = async ({ ask, command, last }: Session) => {
	const { aims }: { aims: object } = await ask('marketplace.stalls')
	await command('marketplace.setAims', { aims: { ...aims, leastCover: 2_000_000 } })
	await command('marketplace.setBan', { stallId: second, positionId: two, isBanned: true })
	await last('marketplace.propose', { seed: 7 })
	await ask('marketplace.stopProposing')
	const run = { seed: 1, moves: 1, engineVersion: 1, inputHash: '0'.repeat(64), places: [] }
	await command('marketplace.applyRun', { ...run, bound: { worst: 0, total: 0 } })
	await command('marketplace.place', { stallId: second, positionId: three, swap: false })
	await command('marketplace.setPin', { stallId: second, isPinned: true })
	await ask('marketplace.options', { stallId: first, sockets: null, watts: null })
	await ask('marketplace.why', { stallId: first })
	await command('marketplace.publish', { reasons: [] })
	await ask('marketplace.versions')
}

const run = async ({ ask, command, dayId }: Session) => {
	await command('marketplace.setMark', { stallId: first, dayId, mark: 'arrived', isOn: true })
	await command('marketplace.setMark', { stallId: first, dayId, mark: 'arrived', isOn: true })
	await command('marketplace.setPower', { stallId: second, sockets: 1, watts: 300, positionId: null })
	await command('marketplace.setPower', { stallId: second, sockets: 0, watts: 0, positionId: null })
	await command('marketplace.tally', { stallId: first, dayId, hour: 11, by: 4 })
	await ask('marketplace.day', { dayId })
	await ask('marketplace.neighbours', { positionId: two })
	await ask('marketplace.neighbours', { positionId: other })
	await ask('marketplace.mine', { badgeCode: '22222' })
	await command('marketplace.withdraw', { stallId: second })
	await command('marketplace.removePositions', { positionIds: [three] })
	await ask('marketplace.stalls')
}

export const playMarket = async (session: Session): Promise<void> => {
	await draw(session)
	await fill(session)
	await place(session)
	await run(session)
}
