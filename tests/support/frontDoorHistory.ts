/**
 * Random histories of the front door, as fast-check values: what people need and have agreed to, who comes with whom,
 * plans to leave the building, zones, alarms, the help desk, badges, the end of a day. Steps are a few small numbers
 * that pick among what is there.
 */
import fc from 'fast-check'
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import { planMethods, planStates, settledOutcomes } from '../../shared/domain/evacuation/words.ts'
import { everybody } from '../../shared/domain/people/filter.ts'
import { consentValues, linkKinds, needStatuses, personRoles, photoAnswers } from '../../shared/domain/person.ts'
import { dayOne, dayTwo, idOf, type TestEvent } from './events.ts'
import { need } from './people.ts'

const kinds = [
	'needs',
	'photo',
	'consent',
	'link',
	'unlink',
	'plan',
	'removePlan',
	'contact',
	'openContact',
	'edit',
	'bookDay',
	'many',
	'view',
	'removeView',
	'merge',
	'different',
	'together',
	'companion',
	'leave',
	'paper',
	'closeDay',
	'building',
	'help',
	'setHelp',
	'design',
	'removeDesign',
	'print',
	'zones',
	'alarm',
	'settle',
	'sweep',
	'standDown',
	'pin',
	'note',
] as const
export type DoorStep = {
	readonly door: (typeof kinds)[number]
	readonly a: number
	readonly b: number
	readonly c: number
}

const n = fc.nat(7)
export const anyDoorStep: fc.Arbitrary<DoorStep> = fc.record({ door: fc.constantFrom(...kinds), a: n, b: n, c: n })

const at = <T>(items: readonly [T, ...T[]], index: number): T => items[index % items.length] ?? items[0]

/** What is written about people and things; some of it should not be. */
const lines = ['Box 2', 'Insulin fridge', 'Beside the lift', ''] as const

export type DoorTools = {
	readonly test: TestEvent
	readonly call: <N extends CommandName>(name: N, input: InputOf<N>) => void
	/** Somebody with a confirmed registration. */
	readonly person: (at: number) => string
	readonly group: (at: number) => { readonly id: string }
}

/** Plays steps into an event. Commands that refuse are part of it. */
export const createDoorPlayer = ({ test, call, person, group }: DoorTools) => {
	const idsOf = (sql: string): readonly string[] =>
		test
			.open()
			.file.reader.all<{ id: string }>(sql)
			.map(({ id }) => id)
	const pick = (sql: string, index: number): string => {
		const ids = idsOf(sql)
		return ids[ids.length === 0 ? 0 : index % ids.length] ?? idOf(9)
	}
	const alarm = (index: number) => pick('SELECT id FROM evacuation ORDER BY began_at_ms, id', index)

	const playDoor = ({ door, a, b, c }: DoorStep): void => {
		const registrationId = person(a)
		const dayId = c > 5 ? dayTwo : dayOne
		switch (door) {
			case 'needs': {
				const codes = (['stepFree', 'largePrint', 'hearingLoop'] as const).slice(0, b % 4)
				const needs = codes.map((code, position) => ({
					...need({ code, actionLine: at(lines, c + position) }),
					status: at(needStatuses, b + position),
					instead: c > 4 ? 'Captions' : '',
					owner: at(['access lead', ''], c),
				}))
				const toLeave = need({ kind: 'evacuation', code: 'helpToLeave', audience: ['evacuation'] })
				const last = c % 2 === 0 ? [{ ...toLeave, status: at(needStatuses, c), instead: '', owner: '' }] : []
				return call('people.setNeeds', { registrationId, needs: [...needs, ...last] })
			}
			case 'photo':
				return call('people.setPhoto', { registrationId, photo: at(photoAnswers, b) })
			case 'consent': {
				const kind = b > 3 ? 'guardianAgreement' : 'shareAccessNeed'
				return call('people.setConsent', { registrationId, kind, value: at(consentValues, c), how: 'spoken' })
			}
			case 'link':
				return call('people.link', { registrationId, toId: person(b), kind: at(linkKinds, c) })
			case 'unlink':
				return call('people.unlink', { registrationId, toId: person(b) })
			case 'plan':
				return call('people.setPlan', {
					registrationId,
					plan: {
						state: at(planStates, b),
						method: c === 0 ? '' : at(planMethods, c),
						buddyId: b > 5 ? null : person(a + 1 + (b % 3)),
						backupId: c > 3 ? person(a + 4) : null,
						meetAt: '',
						refuge: c > 2 ? 'Refuge 1' : '',
						equipment: at(lines, b),
						route: '',
					},
				})
			case 'removePlan':
				return call('people.removePlan', { registrationId })
			case 'contact': {
				const contact = { name: 'Q', phone: `0770090000${b}`, relationship: '' }
				return call('people.setEmergencyContact', { registrationId, contact: c === 0 ? null : contact })
			}
			case 'openContact':
				return call('people.openEmergencyContact', { registrationId, reason: 'Unwell' })
			case 'edit': {
				const changes: readonly InputOf<'people.edit'>['changes'][] = [
					{ preferredName: `Ada ${b > 5 ? '(diabetic)' : b}` },
					{ pronouns: at(['they/them', ''], c), needsEvacuationHelp: at(['yes', 'no'], b) },
					{ roles: ['attendee' as const, at(personRoles, b)] },
				]
				return call('people.edit', { registrationId, changes: changes[c % 3] ?? {} })
			}
			case 'bookDay':
				return call('people.bookDay', { registrationId, dayId })
			case 'many': {
				const rows = [{ registrationId }, { registrationId: person(b) }]
				const changes: readonly InputOf<'people.changeMany'>['change'][] = [
					{ set: 'status', status: b > 5 ? 'cancelled' : 'confirmed' },
					{ set: 'addDay', dayId },
					{ set: 'removeRole', role: 'crew' },
					{ set: 'needsStatus', status: 'ready' },
				]
				return call('people.changeMany', { rows, change: changes[c % 4] ?? { set: 'addDay', dayId } })
			}
			case 'view':
				return call('people.saveView', {
					viewId: idOf(400 + a),
					name: at(['Plans to agree', 'Diabetic', 'Doors'], b),
					filter: { ...everybody, text: String(c) } as InputOf<'people.saveView'>['filter'],
				})
			case 'removeView':
				return call('people.removeView', { viewId: idOf(400 + a) })
			case 'merge':
				return call('people.merge', { registrationId, goneId: person(b), take: c > 3 ? ['preferredName'] : [] })
			case 'different':
				return call('people.setDifferent', { registrationId, otherId: person(b), isDifferent: c > 2 })
			case 'together':
				return call('checkin.admitTogether', {
					dayId,
					method: 'search',
					rows: [{ registrationId }, { registrationId: person(b) }],
				})
			case 'companion':
				return call('checkin.addCompanion', {
					registrationId: test.newId(),
					forId: registrationId,
					dayId,
					preferredName: 'Zed',
					kind: at(linkKinds, b),
					photo: at(photoAnswers, c),
				})
			case 'leave':
				return call('checkin.leave', { registrationId, dayId, method: 'scan' })
			case 'paper': {
				const row = (who: number, kind: 'in' | 'out') => ({ registrationId: person(who), kind, at: `09:0${c}` })
				return call('checkin.enterPaper', { dayId, rows: [row(a, 'in'), row(b, c > 4 ? 'out' : 'in')] })
			}
			case 'closeDay':
				return call('checkin.closeDay', { dayId })
			case 'building':
				return call('checkin.setBuilding', { fireLimit: a, comfortable: b })
			case 'help':
				return call('checkin.sendToHelp', { rows: c > 6 ? [] : [{ registrationId }], dayId, why: 'needs' })
			case 'setHelp': {
				const askId = pick('SELECT id FROM help_ask ORDER BY at_ms, id', a)
				return call('checkin.setHelp', { askId, state: at(['taken', 'done', 'waiting'], b) })
			}
			case 'design':
				return call('badges.saveDesign', {
					designId: idOf(420 + a),
					name: at(['Card', 'Autistic speakers', 'Label'], b),
					design: {
						paper: 'a6',
						widthMm: 105,
						heightMm: 148,
						across: 1,
						down: 1,
						marginTopMm: 0,
						marginLeftMm: 0,
						gapXMm: 0,
						gapYMm: 0,
						parts: ['preferredName', 'code'],
					},
				})
			case 'removeDesign':
				return call('badges.removeDesign', { designId: idOf(420 + a) })
			case 'print':
				return call('badges.recordPrint', { what: c > 3 ? 'badge' : 'slip', rows: [{ registrationId }] })
			case 'zones': {
				const zone = (index: number, roomIds: readonly string[]) => ({
					id: idOf(440 + index),
					code: String.fromCharCode(65 + ((index + b) % 4)),
					name: at(lines.slice(0, 3) as ['Box 2'], a + index),
					marshalId: c > 3 ? registrationId : null,
					roomIds: [...roomIds],
				})
				const rooms = idsOf('SELECT id FROM room ORDER BY position, id').slice(0, 2)
				return call('evacuation.saveZones', {
					zones: [zone(0, c % 2 === 0 ? rooms : rooms.slice(0, 1)), zone(1, c % 2 === 0 ? [] : rooms.slice(1))].slice(
						0,
						1 + (a % 2),
					),
				})
			}
			case 'alarm':
				return call('evacuation.begin', { kind: b > 5 ? 'lockdown' : 'evacuation', isDrill: c > 3, dayId })
			case 'settle':
				return call('evacuation.settle', {
					evacuationId: alarm(b),
					state: at([...settledOutcomes, ''] as const, c),
					rows: [{ registrationId }],
				})
			case 'sweep':
				return call('evacuation.setSwept', { evacuationId: alarm(b), zoneId: idOf(440 + (a % 2)), isSwept: c > 2 })
			case 'standDown':
				return call('evacuation.standDown', { evacuationId: alarm(b) })
			case 'pin':
				return call('kiosk.keepPin', { salt: `salt of sixteen ${a}`, hash: `hash of thirty-two and more letters ${b}` })
			case 'note':
				return call('breakouts.setNote', {
					noteId: idOf(460 + a),
					groupId: group(b).id,
					kind: 'point',
					text: at(['A number to call', 'Ada would like more', 'Bo asks why', ''], c),
					isAgreed: false,
				})
			default:
				return door satisfies never
		}
	}
	return { playDoor }
}
