/** What is written on a badge, in the words of the event's language. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { BadgeWords } from '../../../shared/domain/badges/layout.ts'
import { say } from '../../text/text.ts'

export type Badge = Extract<OutputOf<'badges.one'>, { outcome: 'known' }>['badge']

const groupLine = ({ startAt, number, roomName }: Badge['groups'][number]): string =>
	roomName === ''
		? say('badges.face.groupPlain', { time: startAt, number })
		: say('badges.face.group', { time: startAt, number, room: roomName })

export const wordsOf = (badge: Badge, eventName: string): BadgeWords => ({
	preferredName: badge.preferredName,
	familyName: badge.familyName,
	pronouns: badge.pronouns,
	organisation: badge.organisation,
	groups: badge.groups.map(groupLine),
	event: eventName,
	code: badge.badgeCode,
	photo: say(`badges.face.photo.${badge.photo}`),
})

/** Everything that letters are needed for. */
export const lettersOf = (badges: readonly Badge[], eventName: string): string =>
	[...new Set(badges.map((badge) => Object.values(wordsOf(badge, eventName)).flat().join('')).join(''))].join('')
