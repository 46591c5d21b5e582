/** Desk copies, played over a wire: one is made, looked into and brought back with nothing new in it. */
import { join } from 'node:path'
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

export const playCopies = async ({ ask, command, last }: Session, home: string): Promise<void> => {
	const [copy, bringing] = [idOf(78_100), idOf(78_101)]
	await ask('copies.self')
	await ask('copies.make', { name: 'Quiet room', folder: join(home, 'nowhere') })
	const made: { fileName: string; recoveryCode: string } = await ask('copies.make', {
		name: 'Quiet room',
		folder: home,
	})
	await ask('copies.make', { name: 'quiet room', folder: home })
	const path = join(home, made.fileName)
	await ask('copies.look', { path: join(home, 'nothing.foyer'), code: '' })
	await ask('copies.look', { path, code: made.recoveryCode })
	await last('copies.bringBack', { path, code: made.recoveryCode })
	await last('copies.takeBack', { bringingId: bringing, reason: 'By mistake' })
	await last('copies.takeBack', { bringingId: bringing, reason: '' })
	const words = { copyId: copy, name: 'Side door', madeAtMs: 1_779_177_600_000 }
	await command('copies.record', {
		...words,
		place: 'A stick',
		baseSeq: 1,
		baseHash: 'a'.repeat(64),
		destroyBy: '2027-06-02',
	})
	await command('copies.startBack', { bringingId: bringing, copyId: copy, name: 'Side door' })
	await command('copies.handPiece', { bringingId: bringing, ids: [copy] })
	await command('copies.handPiece', { bringingId: copy, ids: [copy] })
	const total = { applied: 1, known: 0, tray: 0, forgotten: 0 }
	await command('copies.finishBack', { bringingId: bringing, isWhole: true, total })
	await command('copies.finishBack', { bringingId: copy, isWhole: true, total })
	await last('copies.takeBack', { bringingId: bringing, reason: 'By mistake' })
	await command('copies.tookBack', { bringingId: copy, count: 0, stayed: 0 })
	await ask('copies.state')
	// Last: from here on this file is itself a copy.
	await command('copies.begin', { ...words, madeAt: 'Desk 1' })
	await ask('copies.self')
}
