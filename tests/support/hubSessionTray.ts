/** What came late, over a wire: kept aside, decided, opened again. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

export const playTray = async ({ ask, command }: Session): Promise<void> => {
	const lateId = idOf(77_950)
	const aside = {
		lateId,
		name: 'events.rename',
		desk: 'Desk 2',
		operator: '',
		role: 'desk',
		saidMs: 1_810_000_000_000,
		why: 'notGranted' as const,
		parts: [{ subject: null, body: '{"name":"Other","venue":""}' }],
	}
	await command('tray.setAside', aside)
	await command('tray.setAside', aside)
	await ask('tray.list')
	await command('tray.settle', { lateId, how: 'left', reason: '' })
	await command('tray.settle', { lateId, how: 'left', reason: '' })
	await command('tray.settle', { lateId, how: 'open', reason: '' })
	await ask('tray.decide', { lateId, how: 'apply', reason: '' })
	await ask('tray.reopen', { lateId, reason: 'Too early' })
	await ask('tray.decide', { lateId, how: 'leave', reason: '' })
	await ask('tray.decide', { lateId, how: 'leave', reason: '' })
	await ask('tray.reopen', { lateId, reason: '' })
	await ask('tray.twice')
	await ask('tray.list')
}
