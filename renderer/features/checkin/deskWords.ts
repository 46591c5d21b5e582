/** Sentences of the desk that are put together from what happened; most of them are read out as well. */
import type { PhotoAnswer } from '../../../shared/domain/person.ts'
import { formatTime } from '../../text/format.ts'
import { say } from '../../text/text.ts'
import type { Answer, FoundPerson, Full, LastIn, Note, Welcome } from './deskTypes.ts'

const photoWords = { yes: 'kit.photoYes', ask: 'kit.photoAsk', no: 'kit.photoNo' } as const

/** `Desk 1, 09:12`; without the desk where it has no name. */
export const whenAndWhere = (atMs: number, desk: string): string =>
	desk === '' ? formatTime(atMs) : say('desk.whenAndWhere', { desk, time: formatTime(atMs) })

/** What the end of a row says of somebody who cannot simply be let in; empty for everybody else. */
export const stateWords = (person: FoundPerson): string => {
	if (person.state === 'in' && person.inAtMs !== null)
		return say('desk.rowIn', { where: whenAndWhere(person.inAtMs, person.inDesk) })
	if (person.state === 'in') return say('desk.rowInOnly')
	if (person.state === 'wrongDay' || person.state === 'cancelled' || person.state === 'waiting')
		return say('desk.rowHelp')
	if (person.namesakes.length > 1) return say('desk.rowNamesakesMore', { many: person.namesakes.length + 1 })
	return person.namesakes.length === 1 ? say('desk.rowNamesakes') : ''
}

const undoneWords = (name: string, did: LastIn['did']): string =>
	did === 'out'
		? say('deskDoor.undoneOut', { name })
		: did === 'together'
			? say('deskDoor.undoneTogether', { name })
			: say('desk.undone', { name })

/** What the strip says of what was last done here. */
export const lastWords = ({ did, preferredName: name, atMs, count }: LastIn): string => {
	const time = formatTime(atMs)
	if (did === 'out') return say('deskDoor.lastOut', { name, time })
	if (did === 'together') return say('deskDoor.lastTogether', { name, time, count })
	return say('desk.lastIn', { name, time })
}

export const noteWords = (note: Note): string => {
	switch (note.is) {
		case 'undone':
			return undoneWords(note.preferredName, note.did)
		case 'alreadyIn':
			return say('desk.alreadyInNote', { name: note.preferredName, where: whenAndWhere(note.atMs, note.desk) })
		case 'helpDesk':
			return say('desk.helpNote', { name: note.preferredName })
		case 'open':
			return say('desk.openNote', { text: note.text })
		case 'renamed':
			return say('desk.renamed', { name: note.preferredName })
		case 'left':
			return say('deskDoor.left', { name: note.preferredName })
		case 'photo':
			return say('deskDoor.photoNow', { name: note.preferredName, photo: say(photoWords[note.photo]) })
		case 'code':
			return say('deskDoor.codeNote')
		case 'closeFirst':
			return say('deskDoor.closeFirst')
		case 'full':
			return say('deskDoor.fullNote', { name: note.preferredName })
		case 'cannotUndo':
			return say(`desk.cannotUndo.${note.why}`, { name: note.preferredName })
		default:
			return note satisfies never
	}
}

/** `Your first group is Table 7, Room 4.`; empty where nobody knows of one. */
export const placeWords = ({ place }: Pick<Welcome, 'place'>): string => {
	if (place === null) return ''
	const { number, roomName: room, isFirst } = place
	if (room === '') return say(isFirst ? 'desk.firstGroupNoRoom' : 'desk.nextGroupNoRoom', { number })
	return say(isFirst ? 'desk.firstGroup' : 'desk.nextGroup', { number, room })
}

/** What is read out. */
export const spoken = {
	found: ({ found, total }: Answer): string =>
		total > found.length
			? say('desk.foundMore', { shown: found.length, count: total })
			: say('desk.found', { count: total }),
	isIn: ({ preferredName, photo, isBack, actionLine, place }: Welcome): string =>
		[
			say(isBack ? 'deskDoor.isBack' : 'desk.isIn', { name: preferredName }),
			photo === null ? say('desk.photoUnknown') : `${say(photoWords[photo])}.`,
			placeWords({ place }),
			actionLine,
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	wasIn: (name: string, { atMs, desk }: { readonly atMs: number; readonly desk: string }): string =>
		say('desk.alreadyInNote', { name, where: whenAndWhere(atMs, desk) }),
	toHelpDesk: (): string => say('desk.helpTitle'),
	notSaved: (name: string): string => (name === '' ? say('desk.noAnswer') : say('desk.notSaved', { name })),
	/** A full disk is said as that; whatever else went wrong, as the caller has it. */
	notDone: (isFull: boolean, name: string, otherwise: string): string =>
		isFull ? say('desk.noRoom', { name }) : otherwise,
	unknownSector: (): string => say('desk.unknownSector'),
	undone: undoneWords,
	full: ({ inside, fireLimit }: Full): string => say('deskDoor.full', { inside, limit: fireLimit }),
	code: (says: 'several' | 'none' | 'tooOften'): string => say(`deskDoor.code.${says}`),
	notScanned: (): string => say('deskDoor.notScanned'),
	closeFirst: (): string => say('deskDoor.closeFirst'),
	helpNotSent: (): string => say('deskDoor.helpSent.failed'),
	helpTakenBack: (): string => say('deskDoor.helpSent.takenBack'),
	photoSet: (photo: PhotoAnswer): string => `${say(photoWords[photo])}.`,
	photoNotSet: (): string => say('deskDoor.photoNotSet'),
	left: (name: string): string => say('deskDoor.left', { name }),
	notLeft: (name: string): string => say('deskDoor.notLeft', { name }),
	togetherIn: (name: string, count: number): string => say('deskDoor.togetherIn', { name, count }),
	renamed: (name: string): string => say('desk.renamed', { name }),
	cannotUndo: (why: Extract<Note, { is: 'cannotUndo' }>['why']): string => say(`desk.cannotUndo.${why}`, { name: '' }),
}
