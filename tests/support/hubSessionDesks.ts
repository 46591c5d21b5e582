/** The desks of the venue's network, played over a wire: without pages nobody can be let in by browser, so it stays shut. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

const [desk, other] = [idOf(7821), idOf(7822)]

export const playDesks = async ({ ask, command }: Session): Promise<void> => {
	await ask('desks.network')
	await ask('desks.open', { address: '127.0.0.1' })
	await ask('desks.startPairing', { name: 'Desk 2', role: 'desk', until: '' })
	await ask('desks.letIn', { waitId: idOf(7823), number: '4711' })
	await ask('desks.turnAway', { waitId: idOf(7823) })
	await ask('desks.stopPairing')
	await ask('desks.shut')
	const identity = { privateKey: 'k'.repeat(120), pin: 'p'.repeat(43) }
	await command('desks.keepIdentity', identity)
	await command('desks.keepIdentity', identity)
	await command('desks.noteOpened', { address: '192.168.1.20', port: 48_213, certificate: 'c'.repeat(120) })
	await command('desks.noteShut', {})
	const pair = { role: 'desk', tokenHash: 'a'.repeat(64), untilMs: 1_810_800_000_000 }
	await command('desks.pair', { ...pair, deskId: desk, name: 'Desk 2' })
	await command('desks.pair', { ...pair, deskId: other, name: 'DESK 2' })
	await command('desks.pair', { ...pair, deskId: other, name: 'Desk 3', tokenHash: 'b'.repeat(64) })
	await command('desks.rename', { deskId: other, name: 'desk 2' })
	await command('desks.rename', { deskId: other, name: 'Front door' })
	await command('desks.lock', { deskId: desk, isLocked: true }, idOf(7824))
	await command('history.undo', { targetId: idOf(7824), reason: '' })
	await command('desks.remove', { deskId: desk })
	await command('desks.remove', { deskId: desk })
	await ask('desks.tell', { waiting: 3, operator: 'AB' })
	await ask('desks.list')
}
