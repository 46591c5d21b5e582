/** `foyer solve` as somebody at a terminal meets it: what it prints, what it writes, how it ends. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engineVersion } from '../../shared/allocation/solve.ts'
import { blmkHall } from '../support/blmkHall.ts'
import { inventInstance } from '../support/instances.ts'

const cli = resolve(import.meta.dirname, '..', '..', 'electron', 'cli.ts')
let folder = ''
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'foyer-solve-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const foyer = (...args: string[]) => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'solve', ...args], { encoding: 'utf8' })
	return { status, stdout, stderr }
}
const fileOf = (name: string, content: unknown): string => {
	const path = join(folder, name)
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
	return path
}
const event = () => inventInstance({ people: 60, groups: 8, topics: 8, rounds: 3, slack: 1.15, hasRules: true }, 1)

describe('foyer solve', () => {
	test('prints an allocation in which everybody has a place, the same for the same seed', () => {
		const path = fileOf('event.json', event())
		const first = foyer(path, '--seed', '7', '--moves', '50000')
		expect(first.status).toBe(0)
		const { milliseconds, ...result } = JSON.parse(first.stdout)
		expect(milliseconds).toBeGreaterThan(0)
		expect(result).toMatchObject({ outcome: 'solved', seed: 7, moves: 50_000, preset: 'balanced', engineVersion })
		expect(result).toMatchObject({ unplaced: [], violations: [], inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
		expect(Object.keys(result.assignment)).toHaveLength(60)
		expect(result.profile.rounds).toHaveLength(3)
		expect(first.stderr).toContain('Everybody has a place')

		const out = join(folder, 'result.json')
		const second = foyer(path, '--seed', '7', '--moves', '50000', '--out', out, '--json')
		const { milliseconds: again, ...same } = JSON.parse(readFileSync(out, 'utf8'))
		expect(again).toBeGreaterThan(0)
		expect(same).toEqual(result)
		expect(JSON.parse(second.stdout)).toMatchObject({ ok: true, seed: 7 })
	})

	test('says why it cannot be, and ends with 1', () => {
		const given = event()
		given.groups = given.groups.map((group) => (group.round === 2 ? { ...group, max: 7, features: [] } : group))
		const { status, stdout, stderr } = foyer(fileOf('tight.json', given))
		expect(status).toBe(1)
		const result = JSON.parse(stdout)
		expect(result.outcome).toBe('infeasible')
		expect(result.conflicts.length).toBeGreaterThan(0)
		expect(result.conflicts[0].what).toContain('Round 2')
		expect(result.smallestFix.length).toBeGreaterThan(0)
		expect(stderr).toContain('The smallest change that would do')
		expect(stderr).toContain('Not everybody can be placed')
	})

	test('says how good choices could get, proven by another solver', () => {
		const path = fileOf(
			'plain.json',
			inventInstance({ people: 40, groups: 5, topics: 5, rounds: 2, slack: 1.1, hasRules: false }, 2),
		)
		const { status, stdout, stderr } = foyer(path, '--moves', '30000', '--preset', 'choices-first', '--prove')
		expect(status).toBe(0)
		const { proof, lowerBound, cost, proven, preset } = JSON.parse(stdout)
		expect(proof).toMatchObject({ lowerBound, isFinished: true })
		expect(preset).toBe('choices-first')
		expect(proven).toBe(cost.preference + cost.repeatTopic === lowerBound)
		expect(lowerBound).toBeLessThanOrEqual(cost.preference)
		expect(stderr).toContain('The fairest choices there could be')
	})

	test('says what is wrong with the instance and where, and ends with 2', () => {
		const broken = { ...event(), rounds: 'three', extra: 1 }
		const wrong = event()
		const first = wrong.people[0]
		if (first) Object.assign(first, { preferences: ['T99'], pins: { 2: 'r1-g1' } })
		const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
			['notJson.json', '{ "version": 1,', ['not JSON', 'position']],
			['broken.json', broken, ['rounds: ', 'extra']],
			[
				'wrong.json',
				wrong,
				['people[0].preferences[0]: there is no topic "T99"', 'people[0].pins.2: "r1-g1" is a group of round 1'],
			],
		]
		for (const [name, content, said] of cases) {
			const { status, stderr, stdout } = foyer(fileOf(name, content))
			expect(status).toBe(2)
			expect(stdout).toBe('')
			for (const part of said) expect(stderr).toContain(part)
		}
		expect(foyer(join(folder, 'nothing.json')).status).toBe(2)
		expect(foyer(fileOf('event.json', event()), '--seed', 'x').stderr).toContain('--seed must be a whole number')
		expect(foyer('--help').status).toBe(0)
	})
})

describe('foyer solve with a hall of stalls', () => {
	test('prints a position for every stall, and why', () => {
		const { status, stdout, stderr } = foyer(fileOf('hall.json', blmkHall([19])), '--seed', '7')
		expect(status).toBe(0)
		const result = JSON.parse(stdout)
		expect(result).toMatchObject({ kind: 'stalls', outcome: 'solved', violations: [], seed: 7 })
		expect(Object.keys(result.places)).toHaveLength(24)
		expect(Object.keys(result.why)).toEqual(Object.keys(result.unmet))
		expect(stderr).toContain('Every stall has a position')
	})

	test('says which circuits are too small, and ends with 1', () => {
		const { status, stdout, stderr } = foyer(fileOf('hungry.json', blmkHall([], 400)))
		expect(status).toBe(1)
		expect(JSON.parse(stdout)).toMatchObject({ outcome: 'infeasible', conflicts: [{ circuits: ['A', 'B'] }] })
		expect(stderr).toContain('which is 400 W too much')
	})

	test('says what is wrong where, and ends with 2', () => {
		const { status, stderr } = foyer(fileOf('odd.json', { ...blmkHall(), circuits: [{ id: 'A', watts: 2000 }] }))
		expect(status).toBe(2)
		expect(stderr).toContain('positions[7].circuit: there is no circuit "B"')
	})
})
