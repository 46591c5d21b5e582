/** Stories as part of a day played over a wire: planned, asked about, called off, called back. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { personNamed } from './people.ts'
import { slotInput, storyItem, willSpeak } from './stories.ts'

const [slot, spare, item, river, wren, helper, backup, material, sheet, opening] = Array.from({ length: 10 }, (_, n) =>
	idOf(7200 + n),
) as [string, string, string, string, string, string, string, string, string, string]

const plan = async ({ ask, command, dayId, personId, roomId }: Session) => {
	for (const [id, name] of [
		[helper, 'Sol'],
		[backup, 'Bay'],
	] as const)
		await command('people.add', { registrationId: id, person: personNamed(name, 'Lane', { days: [dayId] }) })
	await command('programme.saveItem', { item: storyItem(item, '13:40', '14:10', { dayId, roomId }) })
	await command('stories.saveSlot', {
		slot: slotInput(slot, { itemId: item, publicTitle: 'At eighteen — “Ünïcode” 💙' }),
	})
	await command('stories.saveSlot', { slot: slotInput(spare) })
	const speaker = { registrationId: personId, slotId: slot, speakerId: river, nameShown: 'pseudonym', shownAs: '' }
	await command('stories.addSpeaker', speaker)
	await command('stories.addSpeaker', { ...speaker, shownAs: 'Okafor-Ash' })
	await command('stories.addSpeaker', { ...speaker, shownAs: 'River' })
	await command('stories.addSpeaker', { ...speaker, registrationId: backup, speakerId: wren, nameShown: 'full' })
	await command('stories.removeSpeaker', { speakerId: wren })
	await command('stories.setSpeaker', {
		speakerId: river,
		nameShown: 'pseudonym',
		shownAs: 'River',
		introduction: 'River — uses services; helps design them.',
		offLimits: ['Family', 'Medication'],
	})
	await command('stories.setSupport', { speakerId: river, supporterId: helper, backupId: backup })
	await command('stories.useBackup', { speakerId: river })
	await command('stories.setSupportLead', { slotId: slot, supportLeadId: helper })
	for (const kind of ['photo', 'video', 'audio', 'social', 'publish', 'slides'])
		await command('stories.setConsent', { speakerId: river, kind, value: 'yes', how: 'form' })
	await command('stories.setRecording', { slotId: slot, isRecorded: true, isPhotographed: true })
	await command('stories.setState', { slotId: slot, state: 'agreedInPrinciple' })
	await command('stories.setDone', { slotId: slot, what: 'prepCall', isDone: true })
	await command('stories.setState', { slotId: slot, state: 'consentSigned' })
	await command('stories.saveMaterial', {
		materialId: material,
		slotId: slot,
		kind: 'slides',
		place: 'Stick 1',
		isDeleted: false,
	})
	await command('stories.removeSlot', { slotId: spare })
	await ask('stories.list')
}

const onTheDay = async ({ ask, command, dayId }: Session) => {
	await command('stories.check', willSpeak(idOf(7300), river, { nameShown: 'pseudonym' }))
	const out = { sheet: 'stageSheet', holder: 'Stage', copies: 1, dayIds: [dayId], slotId: null }
	await command('programme.recordOutput', { outputId: sheet, ...out })
	await ask('stories.slot', { slotId: slot, leadBadge: '' })
	await ask('stories.afterNotSpeaking', { slotId: slot })
	const asked = { speakerId: river, leadBadge: '', reason: 'Fire roll call' }
	await command('stories.openSeal', asked, opening)
	await ask('stories.sealedName', { openingId: opening })
	await ask('stories.sealedName', { openingId: slot })
	await command('stories.notSpeaking', { slotId: slot })
	await command('stories.notSpeaking', { slotId: slot })
	await command('stories.withdrawMaterial', { slotId: slot })
	await command('stories.setDone', { slotId: slot, what: 'debrief', isDone: true })
	await ask('stories.mine', { leadBadge: '22222' })
	await ask('stories.slot', { slotId: slot, leadBadge: '' })
}

export const playStories = async (session: Session): Promise<void> => {
	await plan(session)
	await onTheDay(session)
}
