/** What is kept how long and what may be erased, played over a wire. Nothing is erased: its file would be another. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'

const proof = {
	pagesBefore: 1,
	pages: 1,
	unread: 0,
	words: 1,
	saidElsewhere: 0,
	hitsBefore: 1,
	hits: 0,
	files: 0,
	fileHits: 0,
	closedFiles: 0,
	isSynced: false,
	isSameCode: false,
}

export const playKeeping = async ({ ask, command, personId }: Session): Promise<void> => {
	const [closing, request, copy] = [idOf(77_800), idOf(77_801), idOf(77_802)]
	await ask('keeping.state')
	await ask('keeping.held', { registrationId: personId })
	await ask('keeping.held', { registrationId: idOf(77_899) })
	await command('keeping.saveRule', { data: 'care', days: 14 })
	await command('keeping.saveRule', { data: 'care', days: 10 })
	const hold = { untilMs: Date.UTC(2099, 0, 1), why: 'question' }
	await command('keeping.setByItself', { isOn: true })
	await command('keeping.setByItself', { isOn: true })
	await command('keeping.holdBack', { data: 'care', hold })
	await command('keeping.holdBack', { data: 'care', hold })
	await command('keeping.holdBack', { data: 'care', hold: { ...hold, untilMs: 1 } })
	await command('keeping.holdBack', { data: 'care', hold: null })
	await command('keeping.ranByItself', { came: 'noRoom' })
	await command('keeping.setByItself', { isOn: false })
	await command('keeping.openRequest', { registrationId: personId, checked: 'email', keep: [] }, request)
	await command('keeping.openRequest', { registrationId: personId, checked: 'email', keep: [] })
	await command('history.undo', { targetId: request, reason: 'They changed their mind' })
	await command('keeping.closeEvent', {}, closing)
	await command('keeping.closeEvent', {})
	await command('keeping.erase', { requestId: null, data: ['care'] })
	await command('keeping.prove', { erasureId: idOf(77_899), proof })
	await command('keeping.addCopy', { copyId: copy, kind: 'backup', place: 'Stick in the safe', destroyBy: '' })
	await command('keeping.copyGone', { copyId: copy })
	await command('keeping.copyGone', { copyId: copy })
	await ask('keeping.newCode')
	await ask('keeping.changeCode', { groups: 'AAAA-BBBB' })
	await command('keeping.codeChanged', {})
	await ask('keeping.eraseNow', { requestId: null, data: ['care'], groups: 'AAAA-BBBB' })
	await ask('keeping.state')
	await command('history.undo', { targetId: closing, reason: 'Not over yet' })
}
