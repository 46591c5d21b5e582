/** Placing stalls as part of a day played over a wire: by hand, by swap, by a run, told, and why. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { positionFact, stallFact } from './marketFacts.ts'

const [newHall, circuit, first, second, third, one, other, swapped] = Array.from({ length: 8 }, (_, n) =>
	idOf(7300 + n),
) as [string, string, string, string, string, string, string, string]

const stallInput = (id: string, number: number, more: object = {}) => {
	const { place: _, bannedFrom: _bans, stewards: _who, documents: _papers, marks: _marks, ...stall } = stallFact(id)
	const { needsStepFree: _needs, ...known } = stall
	return { ...known, number, title: 'Ünïcode 💙', ...more }
}

/** What is needed of hall and stalls, in the hall that is there or in a new one. */
const setUp = async ({ ask, command, roomId }: Session) => {
	const { hall }: { hall: { id: string } | null } = await ask('marketplace.hall')
	const hallId = hall?.id ?? newHall
	if (!hall) {
		const size = { widthCm: 3000, depthCm: 1400, gridCm: 10 }
		await command('marketplace.saveHall', { hall: { id: hallId, roomId, name: 'Marketplace', ...size, picture: '' } })
	}
	await command('marketplace.saveCircuit', { hallId, circuit: { id: circuit, name: 'Left wall', watts: 500 } })
	const fed = { sockets: 2, watts: 500, circuitId: circuit }
	const positions = [first, second, third].map((id, at) =>
		positionFact(id, { code: `Q0${at + 1}`, xCm: 300 + 300 * at, yCm: 900, ...(at < 2 ? fed : {}) }),
	)
	await command('marketplace.savePositions', { hallId, positions })
	const stalls = [stallInput(one, 301, { sockets: 1, watts: 300, needsWall: true }), stallInput(other, 302)]
	await command('marketplace.saveStalls', { stalls })
}

const byHand = async ({ ask, command }: Session) => {
	await command('marketplace.place', { stallId: one, positionId: third, swap: false })
	await command('marketplace.place', { stallId: one, positionId: first, swap: false })
	await command('marketplace.place', { stallId: other, positionId: first, swap: false })
	await command('marketplace.place', { stallId: other, positionId: second, swap: false })
	await command('marketplace.place', { stallId: one, positionId: second, swap: true }, swapped)
	await command('marketplace.place', { stallId: idOf(9), positionId: null, swap: false })
	await command('marketplace.setPin', { stallId: one, isPinned: true })
	await command('marketplace.setBan', { stallId: one, positionId: second, isBanned: true })
	await command('marketplace.setBan', { stallId: other, positionId: third, isBanned: true })
	await command('history.undo', { targetId: swapped, reason: 'A slip' })
	await ask('marketplace.options', { stallId: other, sockets: 1, watts: 300 })
	await ask('marketplace.options', { stallId: idOf(9), sockets: null, watts: null })
	await ask('marketplace.why', { stallId: one })
	await ask('marketplace.why', { stallId: idOf(9) })
}

const byRun = async ({ ask, command, last }: Session) => {
	const { aims }: { aims: { weights: object } } = await ask('marketplace.stalls')
	await command('marketplace.setAims', { aims: { ...aims, weights: { ...aims.weights, wall: 20 } } })
	await last('marketplace.propose', { seed: 5 })
	await ask('marketplace.stopProposing')
	await command('marketplace.applyRun', {
		seed: 1,
		moves: 0,
		engineVersion: 1,
		inputHash: '0'.repeat(64),
		places: [{ stallId: one, positionId: third }],
		bound: { worst: 0, total: 0 },
	})
}

const told = async ({ ask, command }: Session) => {
	await command('marketplace.publish', { reasons: [] })
	const { findings }: { findings: readonly { key: string; strength: string }[] } = await ask('rules.findings')
	const reasons = findings.flatMap(({ key, strength }) => (strength === 'warn' ? [{ key, reason: 'Agreed' }] : []))
	await command('marketplace.publish', { reasons })
	await ask('marketplace.versions')
}

export const playPlacing = async (session: Session): Promise<void> => {
	await setUp(session)
	await byHand(session)
	await byRun(session)
	await told(session)
}
