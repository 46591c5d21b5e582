/** Backups of the open event, played over a wire: without any first, and with a drive that is not there. */
import { join } from 'node:path'
import type { Session } from './hubSessionGroups.ts'

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
