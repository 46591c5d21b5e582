/** What came late, in words, and put together by whom it is about. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { formatTime } from '../../text/format.ts'
import { say, sayIfKnown } from '../../text/text.ts'

export type LateItem = OutputOf<'tray.list'>['items'][number]

const deeds = {
	'checkin.admit': 'tray.deed.admit',
	'checkin.admitTogether': 'tray.deed.admitTogether',
	'checkin.walkIn': 'tray.deed.walkIn',
	'checkin.addCompanion': 'tray.deed.addCompanion',
	'checkin.leave': 'tray.deed.leave',
	'checkin.sendToHelp': 'tray.deed.sendToHelp',
	'people.setPhoto': 'tray.deed.setPhoto',
	'people.setConsent': 'tray.deed.setConsent',
	'history.undo': 'tray.deed.undo',
} as const

/** What the desk did, by its kind alone: what was said of anybody stays in the log. */
export const deedWords = (command: string): string => {
	const known = Object.entries(deeds).find(([name]) => name === command)
	if (known) return say(known[1])
	const kind = sayIfKnown(`history.find.kinds.${command.split('.')[0]}`)
	return kind === undefined ? say('tray.deed.unknown', { command }) : say('tray.deed.other', { kind })
}

export const whyWords = (why: string): string => sayIfKnown(`tray.why.${why}`) ?? say('tray.why.other')

export const whoWords = ({ desk, operator, saidMs }: LateItem): string =>
	operator === ''
		? say('tray.at', { desk, time: formatTime(saidMs) })
		: say('tray.atBy', { desk, operator, time: formatTime(saidMs) })

export const nameOf = ({ preferredName, badgeCode }: LateItem): string =>
	preferredName === ''
		? badgeCode === ''
			? say('tray.others')
			: say('tray.badge', { code: badgeCode })
		: preferredName

export const isOpen = ({ settledHow }: LateItem): boolean => settledHow === null

export type Person = {
	readonly key: string
	readonly name: string
	readonly badge: string
	readonly items: readonly LateItem[]
}

/** Each person with all that waits about them, in the order in which it happened. */
export const byPerson = (items: readonly LateItem[]): readonly Person[] =>
	[...Map.groupBy(items, ({ registrationId }) => registrationId ?? '')].map(([key, own]) => ({
		key,
		name: own[0] ? nameOf(own[0]) : '',
		badge: own[0]?.badgeCode ?? '',
		items: own,
	}))

/** Those of the same kind, where there is more than one: decided together. */
export const alike = (items: readonly LateItem[], one: LateItem): readonly LateItem[] =>
	items.filter(({ command, why }) => command === one.command && why === one.why)
