/** Files that leave an event, played over a wire: looked at, made, fetched, listed, ticked off. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

const forWhom = { purpose: 'To write certificates', recipient: 'Training team' }

export const playFiles = async ({ ask, command, last }: Session): Promise<void> => {
	const [nothing, recorded, ticking] = [idOf(7800), idOf(7801), idOf(7802)]
	await ask('exports.preview', { what: 'catering' })
	await ask('exports.preview', { what: 'statistics' })
	await last('exports.make', { what: 'attendance', format: 'csv', purpose: '', recipient: '', isLocked: false })
	await last('exports.make', { what: 'access', format: 'csv', ...forWhom, isLocked: true })
	const ready = await last('exports.make', { what: 'attendance', format: 'csv', ...forWhom, isLocked: false })
	await last('exports.make', { what: 'access', format: 'xlsx', ...forWhom, isLocked: true })
	await ask('exports.read', { exportId: ready['exportId'], offset: 0 })
	await ask('exports.saveAs', { exportId: ready['exportId'] })
	await ask('exports.read', { exportId: nothing, offset: 0 })
	const terms = { care: 'personal', isLocked: false, destroyBy: '2028-05-19', statistics: null }
	await command('exports.record', {
		exportId: recorded,
		what: 'attendance',
		format: 'csv',
		rows: 1,
		...forWhom,
		sha256: 'a'.repeat(64),
		terms,
	})
	await command('exports.markDestroyed', { exportId: recorded }, ticking)
	await command('exports.markDestroyed', { exportId: recorded })
	await command('exports.markDestroyed', { exportId: nothing })
	await ask('exports.left')
	await command('history.undo', { targetId: ticking, reason: 'Not yet' })
	await ask('exports.left')
}
