/** The line for the fire service: zones, refuges, whoever is not settled; and the order of the pack on paper. */
import { beforeAll, describe, expect, test } from 'vitest'
import { nowWords, overWords, reportWords } from '../../../renderer/features/evacuation/alarmWords.ts'
import { byZone } from '../../../renderer/features/evacuation/leaving/packOrder.ts'
import { startText } from '../../../renderer/text/text.ts'
import { type Reported, reportOf } from '../../../shared/domain/evacuation/report.ts'

beforeAll(startText)

const zone = (code: string, isSwept: boolean) => ({ code, sweptAtMs: isSwept ? 1 : null })
const atRefuge = (refuge: string, isHere: boolean | null) => ({
	outcome: 'atRefuge',
	refuge,
	buddy: isHere === null ? null : { isHere },
})
const now = (more: Partial<Reported> = {}): Reported => ({
	zones: [zone('A', true), zone('C', false), zone('E', false)],
	planned: [],
	onSite: 188,
	settled: 146,
	atRefuge: 0,
	...more,
})
const line = (more: Partial<Reported> = {}): string => reportWords(now(more)).join(' ')

describe('the report', () => {
	test('says it in one line', () => {
		expect(line({ planned: [atRefuge('refuge 2', true)], atRefuge: 1 })).toBe(
			'Zones C and E not swept. 1 person at refuge 2 with a buddy. 42 not settled.',
		)
	})

	test('says when all is well', () => {
		expect(line({ zones: [zone('A', true), zone('B', true)], settled: 188 })).toBe(
			'All 2 zones swept. 188 of 188 people settled.',
		)
	})

	test('names one zone, and says where none are written down', () => {
		expect(line({ zones: [zone('C', false)] })).toContain('Zone C not swept.')
		expect(line({ zones: [] })).toContain('No zones are written down.')
	})

	test('counts everybody at a refuge, whether a plan names it or not, and whose buddy is here', () => {
		const planned = [
			atRefuge('refuge 2', true),
			atRefuge('refuge 2', false),
			atRefuge('', null),
			{ outcome: 'safe', refuge: 'refuge 9', buddy: null },
		]
		expect(reportOf(now({ planned, atRefuge: 5 })).refuges).toEqual([
			{ refuge: 'refuge 2', count: 2, withBuddy: 1 },
			{ refuge: '', count: 3, withBuddy: 0 },
		])
		expect(line({ planned, atRefuge: 5 })).toContain(
			'2 people at refuge 2, 1 of them with a buddy. 3 people at a refuge.',
		)
	})
})

describe('what to say', () => {
	test('is of its own for each kind, and nobody is told to leave in a lockdown', () => {
		const said = (['evacuation', 'invacuation', 'lockdown'] as const).map((kind) => nowWords(kind, false))
		expect(new Set(said).size).toBe(3)
		expect(said[0]).toMatch(/leave now/)
		for (const words of said.slice(1)) expect(words).not.toMatch(/\bleave\b|\bexit\b/i)
	})

	test('says that it is a drill, before and after', () => {
		for (const words of [nowWords('lockdown', true), overWords('lockdown', true)])
			expect(words).toMatch(/^This is a drill\./)
	})
})

describe('the pack', () => {
	const one = (preferredName: string, badgeCode: string, zone: string) => ({
		registrationId: badgeCode,
		preferredName,
		badgeCode,
		place: null,
		isHere: false,
		sinceMs: null,
		zone,
	})

	test('is by zone as they are written down, then by name and badge; who is in none comes last', () => {
		const zones = ['B', 'A', 'C'].map((code) => ({ code, name: code, rooms: [], marshal: '' }))
		const people = [
			one('Zoë', '1', 'A'),
			one('Émile', '3', 'A'),
			one('Émile', '2', 'A'),
			one('Bo', '4', ''),
			one('Ana', '5', 'B'),
		]
		expect(
			byZone({ zones, people }).map(({ code, people }) => [code, ...people.map(({ badgeCode }) => badgeCode)]),
		).toEqual([
			['B', '5'],
			['A', '2', '3', '1'],
			['', '4'],
		])
	})
})
