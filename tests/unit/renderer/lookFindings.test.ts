/** What needs a look in sentences: every rule and variant, with everything known and nothing known; fixes and folds. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isDoable, stepOf, stepsOf } from '../../../renderer/features/look/findings/fixSteps.ts'
import { foldsFrom, isToSettle, sectionsOf } from '../../../renderer/features/look/findings/order.ts'
import {
	doWords,
	kindOf,
	linkOf,
	manyWords,
	type Places,
	saysOf,
	sentenceOf,
} from '../../../renderer/features/look/findings/sentence.ts'
import type { Finding } from '../../../renderer/features/look/lookTypes.ts'
import { say, sayIfKnown, startText } from '../../../renderer/text/text.ts'
import { breakoutRuleIds } from '../../../shared/domain/rules/breakoutRules.ts'
import { fixSays } from '../../../shared/domain/rules/eventFinding.ts'
import { type EventRule, eventRuleIds, eventRules } from '../../../shared/domain/rules/eventRules.ts'
import { strengths } from '../../../shared/domain/rules/finding.ts'
import type { FixPlace } from '../../../shared/domain/rules/fixPlaces.ts'
import { eventVariants } from '../../support/eventVariants.ts'

beforeAll(startText)

const places: Places = {
	storyOf: (id) => (id === 's3' ? { number: 3, startAt: '13:40', itemId: 'i1' } : undefined),
	itemOf: (id) => (id === 'i1' ? { title: 'Stories', startAt: '13:40', dayId: 'd1' } : undefined),
	tableOf: (id) => ({ number: Number(id.slice(1)), round: 2 }),
	roundOf: (id) => (id === 'r2' ? 2 : undefined),
	isTopic: (id) => id === 't1',
	roomOf: (code) => (code === 'A' ? 'Main Hall' : undefined),
	hasRounds: true,
}
const nowhere: Places = {
	...places,
	storyOf: () => undefined,
	itemOf: () => undefined,
	roundOf: () => undefined,
	roomOf: () => undefined,
}
const card = (preferredName: string) => ({ registrationId: preferredName, preferredName, badgeCode: '4K7P1' })
const people = [[], [card('Amara')], [card('Amara'), card('Idris')]]

const finding = (rule: EventRule, more: Partial<Finding> = {}): Finding => ({
	key: `${rule}:x`,
	rule,
	strength: eventRules[rule].strength,
	variant: 'main',
	values: {},
	people: [],
	slotIds: [],
	speakerIds: [],
	itemIds: [],
	groupIds: [],
	stallIds: [],
	roundId: null,
	fix: null,
	reason: null,
	...more,
})

const listed = Object.entries(eventVariants).flatMap(([rule, variants]) =>
	Object.entries(variants).map(([variant, values]) => finding(rule as EventRule, { variant, values })),
)
const hole = /\{\{|undefined|NaN| {2}| [.,:]|lookF|groupF|: *$/

describe('every rule that is found over the whole event', () => {
	it('is in the list of sentences', () => {
		const found = eventRuleIds.filter((rule) => eventRules[rule].kept === 'found' || rule === 'S1')
		const ofRounds: readonly string[] = breakoutRuleIds
		// Noise is where people sit, which a round says, and where they stand at a stall.
		const isListed = (rule: EventRule) => rule === 'A7' || !ofRounds.includes(rule)
		expect(Object.keys(eventVariants).sort()).toEqual(found.filter(isListed).sort())
	})
	it.each(listed.map((one) => [`${one.rule}.${one.variant}`, one] as const))('%s has whole sentences', (_, one) => {
		for (const known of [places, nowhere])
			for (const affected of people) {
				const { what, words } = sentenceOf({ ...one, people: affected }, known)
				expect(what).not.toBe(say('lookFindings.unknown'))
				expect(`${what}\n${words}`).not.toMatch(hole)
				expect(what).toMatch(/^[\p{Lu}\d“].*[^.]$/su)
				expect(words).toMatch(/^[\p{Lu}\d“].*\.$/su)
			}
	})
	it.each(listed.map((one) => [`${one.rule}.${one.variant}`, one] as const))('%s folds into one line', (_, one) => {
		const many = manyWords([one, one, one], places)
		expect(many).toMatch(/^(3|\p{Lu})/u)
		expect(many).not.toMatch(hole)
		expect(many).not.toBe(say('lookFindings.unknown'))
	})
	it.each(breakoutRuleIds)('%s of a round says which, and folds', (rule) => {
		const values = { count: 4, size: 9, min: 5, max: 8, n: 1, round: 1, duty: 'facilitator', sector: 'CA', short: 1 }
		const one = finding(rule, { variant: 'group', values, groupIds: ['g4'], roundId: 'r2' })
		expect(sentenceOf(one, places).what).toMatch(/^Round 2: ./)
		expect(sentenceOf(one, { ...places, hasRounds: false }).what).not.toMatch(/^Round 2/)
		expect(manyWords([one, { ...one, groupIds: ['g5'] }, one], places)).toMatch(/: 2 tables$/)
	})
	it('a value that is missing would be seen', () => {
		const { what, words } = sentenceOf(finding('P4'), places)
		expect(`${what}\n${words}`).toMatch(hole)
	})
	it('two speakers of one story are no two stories', () => {
		const values = { number: 5, otherNumber: 5, minutes: 0, needed: 30, startAt: '15:15', otherAt: '15:15' }
		const dyad = finding('C4', { variant: 'twoSpeakers', values, people: [card('Maryam')] })
		expect(sentenceOf(dyad, places).what).toBe('Maryam supports two speakers of story 5')
	})
	it('says rooms and needs by name', () => {
		const both = finding('P3', { values: { room: 'A', startAt: '10:00', endAt: '10:20', tables: 0 } })
		expect(sentenceOf(both, places).what).toBe('Main Hall has two things at once')
		const need = finding('A8', { variant: 'notReady', values: { code: 'largePrint' }, people: [card('Hana')] })
		expect(sentenceOf(need, places).what).toBe('Not ready yet for Hana: large print')
	})
	it('says wishes of stalls with what they are about', () => {
		const wish = (values: Finding['values']) =>
			sentenceOf(finding('M2', { values: { stall: 5, position: 'M20', of: '', ...values } }), places).what
		expect(wish({ wish: 'far', of: 21 })).toMatch(/to be away from stall 21$/)
		expect(wish({ wish: 'near', of: 'entrance' })).toMatch(/to be near the entrance$/)
		expect(wish({ wish: 'wall' })).toMatch(/a wall behind it$/)
	})
	it('is asked about in plain words', () => {
		for (const rule of eventRuleIds) expect(say(`lookRules.rule.${rule}`)).not.toMatch(hole)
		for (const rule of eventRuleIds.filter((one) => eventRules[one].isLocked))
			expect(sayIfKnown(`lookRules.why.${rule}`)).toMatch(/\.$/)
	})
})

describe('what would settle it', () => {
	const fixed = (fix: Finding['fix'], more: Partial<Finding> = {}) => finding('C4', { fix, ...more })
	const step = { command: 'stories.useBackup', input: { speakerId: 'sp' } }

	it.each(fixSays)('%s has words before and after', (says) => {
		const values = {
			number: 4,
			code: 'largePrint',
			shift: 'crew',
			round: 2,
			minutes: 5,
			startAt: '14:30',
			endAt: '14:50',
			fault: 'lift',
			room: 'A',
			what: 'both',
			taken: 'none',
		}
		const fix = { kind: 'do', says, values, step } as const
		const { label, done } = doWords(fix, fixed(fix), places)
		expect(label).toMatch(/^\p{Lu}.*[^.]$/u)
		expect(done).toMatch(/^\p{Lu}.*\.$/su)
		expect(`${label}${done}`).not.toMatch(hole)
	})
	it('help to leave the building is a plan that is agreed', () => {
		const fix = { kind: 'do', says: 'needReady', values: { code: 'helpToLeave' }, step } as const
		expect(saysOf(fix)).toBe('planAgreed')
		expect(doWords(fix, fixed(fix), places).label).toBe('Mark the plan as agreed')
	})
	it('only commands that a fix may be are sent', () => {
		const fix = (command: string) =>
			({ kind: 'do', says: 'useBackup', values: {}, step: { command, input: {} } }) as const
		expect(isDoable(fixed(fix('stories.useBackup')))).toBe(true)
		for (const command of ['library.close', 'events.rename', 'toString', '__proto__'])
			expect(isDoable(fixed(fix(command)))).toBe(false)
	})
	it('many needs are one command', () => {
		const needs = ['a', 'b', 'c'].map((registrationId) =>
			finding('A8', {
				fix: {
					kind: 'do',
					says: 'needReady',
					values: {},
					step: {
						command: 'people.setNeedStatus',
						input: { rows: [{ registrationId, position: 0, status: 'ready' }] },
					},
				},
			}),
		)
		const doable = needs.filter(isDoable)
		expect(stepsOf(doable)).toEqual([
			[
				'people.setNeedStatus',
				{ rows: ['a', 'b', 'c'].map((registrationId) => ({ registrationId, position: 0, status: 'ready' })) },
			],
		])
		expect(doable.map(stepOf)).toHaveLength(3)
	})
	it('leads to the very place', () => {
		const to = (kind: FixPlace, id: string) => linkOf(fixed({ kind: 'go', to: kind, id }), places)
		expect(to('slot', 's3')).toEqual({ href: '#/stories/s3', label: 'Open story 3' })
		expect(to('item', 'i1')?.href).toBe('#/programme/plan/d1/i1')
		expect(to('item', 'gone')?.href).toBe('#/programme/plan')
		expect(to('board', 'r2')).toEqual({ href: '#/breakouts/board/r2', label: 'Open the board of round 2' })
		expect(to('setup', 't1')?.href).toBe('#/breakouts/setup/topics')
		expect(to('setup', 'r2')?.href).toBe('#/breakouts/setup/rounds')
		// Never anything about a person in an address but the id of their registration.
		expect(to('person', 'p1')).toEqual({ href: '#/registrations/person/p1', label: 'Open their page' })
		const people = [{ ...card('Hana'), registrationId: 'p1' }]
		expect(linkOf(fixed({ kind: 'go', to: 'person', id: 'p1' }, { people }), places)?.label).toBe(
			'Open the page of Hana',
		)
		expect(to('table', 'g1')).toEqual({ href: '#/table/g1', label: 'Open the notes' })
		for (const place of ['people', 'badges', 'doors', 'leaving'] as const)
			expect(to(place, 'x')?.href).toMatch(/^#\/(registrations|today)\/\w+$/)
		expect(to('sheets', '')?.href).toBe('#/programme/sheets')
		expect(to('stall', 's1')).toEqual({ href: '#/marketplace/stalls/s1', label: 'Open the stall' })
		const hosts = finding('G7', {
			variant: 'group',
			roundId: 'r2',
			groupIds: ['g4'],
			fix: { kind: 'group', fix: { kind: 'findHost', groupId: 'g4', duty: 'noteTaker' } },
		})
		expect(linkOf(hosts, places)).toEqual({ href: '#/breakouts/board/r2', label: 'Find a note-taker for table 4' })
		const none = finding('P1', { variant: 'group', roundId: 'r2', fix: { kind: 'group', fix: { kind: 'allocate' } } })
		expect(linkOf(none, places)).toEqual({ href: '#/breakouts/fill', label: 'Find groups' })
	})
})

describe('the list', () => {
	const sections = (findings: readonly Finding[]) => sectionsOf(findings, (one) => kindOf(one, places))
	const needs = (count: number) =>
		Array.from({ length: count }, (_, at) =>
			finding('A8', { key: `A8:${at}`, variant: 'notReady', values: { code: 'largePrint' } }),
		)

	it('has what stops first, and many of a kind in one line', () => {
		const [first, second] = sections([...needs(foldsFrom), finding('C4'), finding('S5', { variant: 'both' })])
		expect(first).toMatchObject({ strength: 'block', count: 1 })
		expect(second).toMatchObject({ strength: 'publish', count: 1 })
		const warns = sections(needs(foldsFrom))
		expect(warns[0]?.lines).toHaveLength(1)
		expect(warns[0]?.lines[0]?.findings).toHaveLength(foldsFrom)
		expect(sections(needs(foldsFrom - 1))[0]?.lines).toHaveLength(foldsFrom - 1)
	})
	it('keeps kinds apart that are settled in another way', () => {
		const duties = ['facilitator', 'noteTaker'].flatMap((duty) =>
			[1, 2, 3].map((table) =>
				finding('G7', { key: `${duty}${table}`, variant: 'group', values: { duty }, groupIds: [`g${table}`] }),
			),
		)
		expect(sections(duties)[0]?.lines.map(({ findings }) => manyWords(findings, places))).toEqual([
			'No host here: 3 tables',
			'No note-taker here: 3 tables',
		])
	})
	it('leaves out what somebody gave a reason for, unless it stops all the same', () => {
		const reason = 'Agreed'
		expect(sections([finding('C2', { reason })])).toEqual([])
		expect(sections([finding('C4', { reason })])).toHaveLength(1)
		expect(strengths.map((strength) => isToSettle(finding('C2', { strength })))).toEqual([true, true, true, false])
		expect(isToSettle(finding('C2', { reason }))).toBe(false)
	})
})
