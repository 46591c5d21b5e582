/**
 * Every sentence that a rule over the whole event can need: its variants, with the values each comes with at least.
 * Rules over one round are not among them, but for what A7 says of stalls. Held against what the rules find wherever `eventFindings` is asked.
 */
import { breakoutRuleIds } from '../../shared/domain/rules/breakoutRules.ts'
import type { EventFinding } from '../../shared/domain/rules/eventFinding.ts'
import type { EventRule } from '../../shared/domain/rules/eventRules.ts'

type Values = EventFinding['values']

const time = { startAt: '14:30', endAt: '14:45' }
const both = { one: 'host', oneNumber: 16, other: 'support', otherNumber: 4, ...time }
const sealed = { kind: 'rest', number: 3, ...time }
const duty = { kind: 'host', number: 16, startAt: '14:30' }
const tired = { minutes: 80, most: 45, ...time }
const need = { code: 'largePrint', status: 'planned' }
const fault = { room: 'A', people: 4, items: 1, groups: 2 }
const inside = { inside: 190, most: 200 }
const story = { number: 3 }
const overPlace = { stall: 7, position: 'M02', asked: 2, given: 1 }
const storyAt = { number: 3, startAt: '13:40' }

export const eventVariants: Readonly<Partial<Record<EventRule, Readonly<Record<string, Values>>>>> = {
	C1: { main: both, sealed },
	C2: {
		main: { count: 2, one: 'seat', other: 'stall', endAt: '12:25', startAt: '12:25', minutes: 0, needed: 5 },
		sealed,
	},
	C3: { main: { ...sealed, other: 'host', otherNumber: 4 }, sealed },
	C4: {
		main: both,
		twoSpeakers: { number: 3, otherNumber: 4, minutes: 5, needed: 30, startAt: '14:30', otherAt: '14:50' },
	},
	C5: { leads: story, hosts: { number: 3, table: 7 } },
	C7: { main: { ...time, stall: 4, other: 'host', otherNumber: 4 } },
	C8: { main: both },
	C9: { noBreak: tired, alone: tired },
	C10: { main: { count: 3 } },
	C11: { notComing: duty, notBooked: duty, left: duty, sealed },
	C12: { main: duty },
	A7: { stall: { stall: 24, position: 'M20', noisy: 22, metres: 6 } },
	A8: { notReady: need, notMet: need },
	A9: {
		noPlan: {},
		upstairs: { room: 'A' },
		noBuddy: {},
		buddyNotComing: {},
		buddyNotHere: {},
		backupWalks: {},
		buddyElsewhere: { room: 'A', part: 'C', otherRoom: 'B', otherPart: 'F', startAt: '11:00' },
		noRefuge: { room: 'A' },
	},
	A10: { lift: fault, loop: fault, room: fault },
	A11: { main: { team: 'BSL', days: 3, startAt: '10:00' } },
	A12: { main: { code: 'nutFree', status: 'recorded' } },
	A13: { main: { room: 'A', purpose: 'quiet', ...time, number: 0 } },
	S1: { main: storyAt },
	S2: { noSupporter: storyAt, supporterNotHere: storyAt, noBackup: storyAt },
	S3: { noPrepCall: story, noAlternative: story, noDebrief: story },
	S4: { missing: story, itemNote: story, notAgreed: story },
	S5: { recorded: story, photographed: story, both: story },
	S6: { sealed: { where: 'slotTitle', number: 3 }, notSpeaking: { where: 'eventName', number: 0 } },
	S7: { main: { number: 3, planned: 'open', taken: 'none' } },
	S8: {
		noTime: { number: 3, minutes: 0, least: 5 },
		lastBeforeClose: story,
		beforeSensitiveGroup: { number: 3, round: 2, count: 4 },
	},
	S9: { main: { number: 3, otherNumber: 4, minutes: 0 } },
	S10: { main: {} },
	S11: {
		debrief: { number: 3, dueOn: '2027-05-19', dueAt: '14:50' },
		followUp: { number: 3, dueOn: '2027-05-22' },
	},
	S12: { methodOrPlace: { number: 3, where: 'publicTitle' }, committed: { number: 3, where: 'contentNote' } },
	S13: { noGuardian: story, noChaperone: story, noSafeguardingLead: story },
	S14: { notSure: storyAt, note: storyAt },
	P3: { main: { room: 'A', ...time, tables: 0 } },
	P4: { main: { minutes: 80, most: 40, ...time, items: 5 } },
	P5: {
		outsideDay: { ...time, dayStartAt: '10:00', dayEndAt: '15:00' },
		hours: { count: 2, ...time },
	},
	P6: { main: { number: 2, ...time, roundStartAt: '14:00', roundEndAt: '14:50' } },
	M1: {
		tables: overPlace,
		sockets: overPlace,
		watts: overPlace,
		closed: overPlace,
		circuit: { circuit: 'East wall', asked: 2100, given: 2000, stalls: 7 },
	},
	M2: { main: { stall: 5, position: 'M20', wish: 'far', of: 21 } },
	M3: {
		missing: { stall: 14, document: 'riskAssessment' },
		expired: { stall: 21, document: 'insurance', expiresOn: '2027-04-30' },
		cover: { stall: 21, document: 'insurance', amount: 1_000_000, least: 5_000_000 },
	},
	M4: { main: { stall: 5, position: 'M20', zone: 'exit' }, outside: { stall: 5, position: 'M20' } },
	M5: { main: { stall: 18, position: 'M02', zone: 'queue' } },
	M6: { main: { stall: 5, position: 'M20', code: 'stepFree' } },
	D2: { full: inside, near: inside, crowded: inside },
	D4: { main: { where: 'itemNote', word: 'diabetes' }, ofPerson: { where: 'needLine' }, called: { where: 'zoneName' } },
	D8: { main: { data: 'care', atMs: 1_780_000_000_000 }, goes: { data: 'stories', atMs: 1_780_000_000_000 } },
	D10: { main: { number: 7, count: 2 } },
}

const isOfRound = ({ rule, variant }: EventFinding): boolean =>
	variant === 'group' && (breakoutRuleIds as readonly string[]).includes(rule)

/** Throws where a finding is of a variant that is not listed, or lacks a value that its sentence may count on. */
export const expectListed = (finding: EventFinding): void => {
	if (isOfRound(finding)) return
	const values = eventVariants[finding.rule]?.[finding.variant]
	if (!values) throw new Error(`No list has ${finding.rule}.${finding.variant}: add it, and its sentence`)
	const missing = Object.keys(values).filter((name) => !(name in finding.values))
	if (missing.length > 0) throw new Error(`${finding.rule}.${finding.variant} came without ${missing.join(', ')}`)
}
