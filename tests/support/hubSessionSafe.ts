/** Backups of the open event, played over a wire: without any first, and with a drive that is not there. */
import { join } from 'node:path'
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

/** Nobody has to sign in here, and nobody can while there is nobody who could. */
export const playOperators = async ({ ask, command }: Session): Promise<void> => {
	await ask('operators.list')
	await ask('operators.set', { operatorId: idOf(7811), initials: 'AB', role: 'desk', pin: '4831' })
	await ask('operators.set', { operatorId: idOf(7811), initials: 'AB', role: 'organiser', pin: '1234' })
	await ask('operators.lock')
	await ask('operators.unlock', { initials: 'AB', pin: '4831' })
	await ask('operators.unlockWithCode', { code: 'nonsense' })
	const kept = { salt: 'a'.repeat(32), hash: 'b'.repeat(64) }
	await command('operators.keep', { operatorId: idOf(7812), initials: 'CD', role: 'desk', ...kept })
	await command('history.recordExport', { sentences: 3 })
	await command('operators.remove', { operatorId: idOf(7812) })
}

/** Everything in open formats, made and fetched. */
export const playOpenCopy = async ({ ask, command, last }: Session): Promise<void> => {
	await last('openCopy.make', { purpose: '', recipient: '' })
	const { copyId } = await last('openCopy.make', { purpose: 'Moving on', recipient: 'The archive' })
	await ask('openCopy.saveAs', { copyId })
	await ask('openCopy.read', { copyId: idOf(7801), offset: 0 })
	await command('openCopy.record', {
		copyId: idOf(7802),
		purpose: '',
		recipient: '',
		tables: 1,
		size: 1,
		sha256: 'a'.repeat(64),
	})
}

export const playSafe = async ({ ask }: Pick<Session, 'ask'>, home: string): Promise<void> => {
	const name = '20270519T080000Z-1-byHand.foyer'
	await ask('backups.list')
	await ask('backups.preview', { name })
	await ask('backups.restore', { name })
	await ask('backups.restoreLast', { path: join(home, 'nothing.foyer'), code: '' })
	await ask('backups.chooseFolder')
	await ask('backups.setFolder', { path: join(home, 'no drive') })
	await ask('backups.setFolder', { path: '' })
	await ask('backups.make')
	await ask('backups.list')
}
