/**
 * Who tells a story, how they are shown, and who is beside them. A real name is kept out of every text
 * from the moment that a speaker is to be shown by another: what holds one already has to go first.
 */
import type { SlotFact, SpeakerFact } from '../../../shared/domain/stories/facts.ts'
import { nameScanFor } from '../../../shared/domain/stories/nameScan.ts'
import { isNotTold, isSealed } from '../../../shared/domain/stories/shownName.ts'
import { mostSpeakers, type NameShown } from '../../../shared/domain/stories/words.ts'
import type { CommandHandlers } from '../../bus/handlers.ts'
import { journalOf } from '../../bus/journal.store.ts'
import { attempt } from '../../database/attempt.ts'
import type { Reader } from '../../database/handle.ts'
import { keptNames, writtenTexts } from '../../database/stores/keptNames.store.ts'
import { registeredName, storyFacts } from '../../database/stores/storyFacts.store.ts'
import {
	checkRows,
	consentRows,
	isConfirmed,
	isRegistration,
	openingRows,
	type SpeakerRow,
	slotRow,
	speakerRow,
} from './rows.store.ts'

type Names =
	| 'stories.addSpeaker'
	| 'stories.removeSpeaker'
	| 'stories.setSpeaker'
	| 'stories.setSupport'
	| 'stories.useBackup'

/** A speaker with the slot and the row they are kept in. */
export type Told = { readonly slot: SlotFact; readonly speaker: SpeakerFact; readonly row: SpeakerRow }

export const toldBy = (db: Reader, speakerId: string): Told | undefined => {
	const row = speakerRow(db, speakerId)
	const slot = row && storyFacts(db).find(({ id }) => id === row.slot_id)
	const speaker = slot?.speakers.find(({ id }) => id === speakerId)
	return row && slot && speaker && { slot, speaker, row }
}

/** Only a pseudonym is kept: what others are called follows from their registration. */
const pseudonymIn = (nameShown: NameShown, shownAs: string): string => (nameShown === 'pseudonym' ? shownAs.trim() : '')

/** Whether a text holds a name that may stand in none now, or this person's own once they are sealed. */
const nameGuard = (db: Reader, registrationId: string, nameShown: NameShown): ((text: string) => boolean) => {
	const kept = keptNames(db)
	const own = isSealed({ nameShown }) ? registeredName(db, registrationId) : undefined
	const scan = nameScanFor(own ? [own] : [])
	return (text) => kept(text) || scan.isIn(text)
}

/** Whether any text says the real name of somebody who is to be shown by another. */
export const isNamedInTexts = (db: Reader, registrationId: string): boolean => {
	const name = registeredName(db, registrationId)
	if (!name) return false
	const { isIn } = nameScanFor([name])
	return writtenTexts(db).some(({ text }) => isIn(text))
}

export const speakersCommands: CommandHandlers<Names> = {
	'stories.addSpeaker': (context, { registrationId, slotId, speakerId, nameShown, shownAs }) => {
		const { db } = context
		const slot = storyFacts(db).find(({ id }) => id === slotId)
		// A speaker is meant by an id that is no registration's: nothing that is said of one leads to the other.
		if (!slot || !isConfirmed(db, registrationId) || isRegistration(db, speakerId)) return { outcome: 'notFound' }
		if (isNotTold(slot)) return { outcome: 'isWithdrawn' }
		if (speakerRow(db, speakerId) || slot.speakers.some((one) => one.registrationId === registrationId))
			return { outcome: 'alreadySpeaks' }
		if (slot.speakers.length >= mostSpeakers) return { outcome: 'tooMany' }
		const pseudonym = pseudonymIn(nameShown, shownAs)
		if (nameShown === 'pseudonym' && pseudonym === '') return { outcome: 'needsName' }
		if (nameGuard(db, registrationId, nameShown)(pseudonym)) return { outcome: 'realName', field: 'shownAs' }
		if (isSealed({ nameShown }) && isNamedInTexts(db, registrationId)) return { outcome: 'textHasRealName' }
		const positions = slot.speakers.map(({ id }) => speakerRow(db, id)?.position ?? 0)
		const journal = journalOf(context)
		// Whoever joins was not asked yet: what was agreed to was agreed to without them.
		journal.put('story_slot', slotRow({ ...slot, isRecorded: false, isPhotographed: false }))
		journal.put('story_speaker', {
			id: speakerId,
			slot_id: slotId,
			position: Math.max(-1, ...positions) + 1,
			registration_id: registrationId,
			name_shown: nameShown,
			shown_as: pseudonym,
			introduction: '',
			off_limits: '[]',
			supporter_id: null,
			backup_id: null,
		})
		return { outcome: 'added' }
	},
	'stories.removeSpeaker': (context, { speakerId }) => {
		const { db } = context
		const told = toldBy(db, speakerId)
		if (!told) return { outcome: 'notFound' }
		if (isNotTold(told.slot)) return { outcome: 'isWithdrawn' }
		const journal = journalOf(context)
		for (const row of consentRows(db, speakerId)) journal.remove('story_consent', row)
		for (const row of checkRows(db, speakerId)) journal.remove('story_check', row)
		for (const row of openingRows(db, speakerId)) journal.remove('seal_opening', row)
		journal.remove('story_speaker', { id: speakerId })
		return { outcome: 'removed' }
	},
	'stories.setSpeaker': (context, { speakerId, nameShown, shownAs, introduction, offLimits }) => {
		const { db } = context
		const told = toldBy(db, speakerId)
		if (!told) return { outcome: 'notFound' }
		const { slot, speaker, row } = told
		if (isNotTold(slot)) return { outcome: 'isWithdrawn' }
		const pseudonym = pseudonymIn(nameShown, shownAs)
		if (nameShown === 'pseudonym' && pseudonym === '') return { outcome: 'needsName' }
		const holdsName = nameGuard(db, speaker.registrationId, nameShown)
		if (holdsName(pseudonym)) return { outcome: 'realName', field: 'shownAs' }
		if (holdsName(introduction)) return { outcome: 'realName', field: 'introduction' }
		if (offLimits?.some(holdsName)) return { outcome: 'realName', field: 'offLimits' }
		const next = {
			...row,
			name_shown: nameShown,
			shown_as: pseudonym,
			introduction,
			off_limits: offLimits ? JSON.stringify(offLimits) : row.off_limits,
		}
		let hasChanged = false
		// Looked for when their own texts are the new ones: what they were may have been the last that held it.
		const isKept = attempt(db, () => {
			hasChanged = journalOf(context).put('story_speaker', next)
			return !isSealed({ nameShown }) || !isNamedInTexts(db, speaker.registrationId)
		})
		if (!isKept) return { outcome: 'textHasRealName' }
		return { outcome: hasChanged ? 'saved' : 'unchanged' }
	},
	'stories.setSupport': (context, { speakerId, supporterId, backupId }) => {
		const { db } = context
		const told = toldBy(db, speakerId)
		const helpers = [supporterId, backupId].filter((id) => id !== null)
		if (!told || !helpers.every((id) => isConfirmed(db, id))) return { outcome: 'notFound' }
		if (isNotTold(told.slot)) return { outcome: 'isWithdrawn' }
		// Whoever speaks in the same story is on stage themselves.
		if (told.slot.speakers.some(({ registrationId }) => helpers.includes(registrationId)))
			return { outcome: 'isSpeaker' }
		if (supporterId !== null && supporterId === backupId) return { outcome: 'same' }
		const row = { ...told.row, supporter_id: supporterId, backup_id: backupId }
		return { outcome: journalOf(context).put('story_speaker', row) ? 'saved' : 'unchanged' }
	},
	'stories.useBackup': (context, { speakerId }) => {
		const told = toldBy(context.db, speakerId)
		if (!told) return { outcome: 'notFound' }
		if (isNotTold(told.slot)) return { outcome: 'isWithdrawn' }
		if (told.row.backup_id === null) return { outcome: 'noBackup' }
		journalOf(context).put('story_speaker', { ...told.row, supporter_id: told.row.backup_id, backup_id: null })
		return { outcome: 'swapped' }
	},
}
