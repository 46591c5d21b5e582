/** Joining another hub and holding a live copy, played over a wire: there is no other hub, so nothing comes of it. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

const [joinedId, hubId] = [idOf(7831), idOf(7832)]

export const playStandby = async ({ ask, command }: Session): Promise<void> => {
	await ask('joined.list')
	await ask('joined.look', { text: 'not an address' })
	await ask('joined.ask', { address: 'nowhere', pin: 'p'.repeat(43), code: 'ABCDE-12345', operator: 'AB' })
	await ask('joined.wait')
	await ask('joined.enter', { joinedId })
	await ask('joined.move', { joinedId, address: '192.168.1.20:4433' })
	await ask('joined.leave', { joinedId })
	await ask('joined.pause')
	await ask('joined.link')
	await ask('joined.storeGet', { key: 'people/1' })
	await ask('joined.storePut', { key: 'people/1', base64: 'AAAA' })
	await ask('joined.storeRemove', { key: 'people/1' })
	await ask('joined.storeKeys')
	await ask('standby.state')
	await ask('standby.keep', { code: 'nonsense' })
	await ask('standby.takeOver')
	await ask('standby.stop')
	await ask('standby.begin')
	await ask('standby.read', { copyId: idOf(7833), offset: 0 })
	await ask('standby.rows', { after: 1, hash: '0'.repeat(64) })
	await ask('standby.self')
	await command('standby.tookOver', { term: 3, hubId })
	await command('standby.tookOver', { term: 2, hubId })
	await ask('standby.shown', { term: 2, hubId, proof: '' })
	await ask('standby.shown', { term: 9, hubId, proof: 'x' })
	await ask('standby.self')
}
