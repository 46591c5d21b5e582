/** Sentences of an alarm that several parts of it say. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { type Refuge, type Reported, reportOf } from '../../../shared/domain/evacuation/report.ts'
import type { AlarmKind } from '../../../shared/domain/evacuation/words.ts'
import { formatTime } from '../../text/format.ts'
import { say } from '../../text/text.ts'

export type Now = Extract<OutputOf<'evacuation.now'>, { outcome: 'known' }>
export type Planned = Now['planned'][number]
export type Place = Planned['lastPlace']
export type Waiting = Now['unsettled'][number]
export type Outcome = Exclude<Planned['outcome'], ''>

export const placeWords = (place: Place): string => {
	if (place === null) return say('alarm.place.nowhere')
	const { what, number, roomName } = place
	if (what === 'stall') return say('alarm.place.stall', { number })
	return say(roomName === '' ? 'alarm.place.tableNoRoom' : 'alarm.place.table', { number, room: roomName })
}

export const settledWords = ({ outcome, atMs, isByDoor }: Pick<Planned, 'outcome' | 'atMs' | 'isByDoor'>): string =>
	outcome === ''
		? ''
		: say(isByDoor ? 'alarm.settledByDoor' : 'alarm.settledAt', {
				outcome: say(`alarm.outcome.${outcome}`),
				time: atMs === null ? '' : formatTime(atMs),
			})

/** How somebody leaves: who is with them, how, with what, by which refuge. Never why. */
export const planWords = (person: Planned): readonly string[] => {
	const { state, method, actionLine, buddy, backup, meetAt, refuge, equipment } = person
	const buddyWords =
		buddy === null
			? []
			: buddy.isHere
				? [say('alarm.plans.buddy', { name: buddy.preferredName })]
				: [
						say('alarm.plans.buddyAway', { name: buddy.preferredName }),
						backup?.isHere === true
							? say('alarm.plans.backup', { name: backup.preferredName })
							: say('alarm.plans.nobodyElse'),
					]
	return [
		...(state === 'asked' || state === 'drafted' ? [say('alarm.plans.notAgreed')] : []),
		...buddyWords,
		...(method === '' ? [] : [say(`alarm.plans.method.${method}`)]),
		equipment,
		...(refuge === '' ? [] : [say('alarm.plans.refuge', { place: refuge })]),
		...(meetAt === '' ? [] : [say('alarm.plans.meetAt', { place: meetAt })]),
		actionLine,
	].filter((words) => words !== '')
}

/** Parts of a line as sentences; some have their full stop already. */
export const sentences = (words: readonly string[]): string =>
	words.map((one) => `${one.replace(/[.\s]+$/, '')}.`).join(' ')

/** Somebody whom nobody who is here helps, though a plan says so, or for whom nothing is agreed. */
export const needsSomebody = ({ state, buddy, backup }: Planned): boolean =>
	state === 'asked' || state === 'drafted' || (buddy !== null && !buddy.isHere && backup?.isHere !== true)

const listed = (words: readonly string[]): string =>
	words.length < 2
		? words.join('')
		: say('alarm.report.and', { list: words.slice(0, -1).join(', '), last: words.at(-1) ?? '' })

const buddiesOf = ({ count, withBuddy }: Refuge): string => {
	if (withBuddy === 0) return ''
	if (withBuddy < count) return say('alarm.report.withSome', { count: withBuddy })
	return say(count === 1 ? 'alarm.report.withOne' : 'alarm.report.withAll')
}

/** The line for the fire service, sentence by sentence: zones, refuges, whoever is not settled. */
export const reportWords = (now: Reported): readonly string[] => {
	const { zones, notSwept, refuges, unsettled, settled, onSite } = reportOf(now)
	return [
		zones === 0
			? say('alarm.report.noZones')
			: notSwept.length === 0
				? say('alarm.report.allSwept', { count: zones })
				: say('alarm.report.notSwept', { count: notSwept.length, list: listed(notSwept) }),
		...refuges.map((one) =>
			say('alarm.report.refuge', {
				count: one.count,
				place: one.refuge === '' ? say('alarm.report.aRefuge') : one.refuge,
				buddy: buddiesOf(one),
			}),
		),
		unsettled > 0
			? say('alarm.report.unsettled', { count: unsettled })
			: say('alarm.report.allSettled', { settled, count: onSite }),
	]
}

const asDrill = (isDrill: boolean, words: string): string => (isDrill ? say('alarm.sayDrill', { words }) : words)

/** What is said to everybody now. Staying inside and a lockdown say what the library of announcements says. */
export const nowWords = (kind: AlarmKind, isDrill: boolean): string =>
	asDrill(isDrill, kind === 'evacuation' ? say('alarm.say.evacuation') : say(`programme.say.${kind}`))

/** What is said to everybody once it is over. */
export const overWords = (kind: AlarmKind, isDrill: boolean): string => asDrill(isDrill, say(`alarm.say.over.${kind}`))
