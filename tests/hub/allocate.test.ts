/** `foyer allocate` as somebody at a terminal meets it. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foyerIn } from '../support/cli.ts'
import { makeFolder } from '../support/events.ts'

const folder = makeFolder()
const foyer = foyerIn(join(folder.path, 'home'))
const file = join(folder.path, 'e.foyer')
let env: Record<string, string> = {}

beforeAll(async () => {
	const made = await foyer(['new', file, '--sample', 'blmk-forum', '--json'])
	env = { FOYER_RECOVERY_CODE: made.json<{ recoveryCode: string }>().recoveryCode }
})
afterAll(() => folder[Symbol.dispose]())

test('a dry run says what would come of it, twice the same, and changes nothing', async () => {
	const first = await foyer(['allocate', file, '--seed', '5', '--dry-run', '--json'], env)
	expect(first.code).toBe(0)
	expect(first.json()).toMatchObject({ ok: true, isDryRun: true, seed: 5, unplaced: 0 })
	const second = await foyer(['allocate', file, '--seed', '5', '--dry-run', '--json'], env)
	// How far another solver comes with its proof in the time it has is the computer's business.
	const { choiceBound, isProven, ...found } = first.json<Record<string, unknown>>()
	expect(second.json()).toEqual({ ...found, choiceBound: expect.any(Number), isProven: expect.any(Boolean) })
	expect([typeof choiceBound, typeof isProven]).toEqual(['number', 'boolean'])
})

test('a run fills the draft, for the rounds asked for, and the file is sound after it', async () => {
	const { code, out } = await foyer(['allocate', file, '--seed', '5', '--round', '1', '--preset', 'choices-first'], env)
	expect(code).toBe(0)
	expect(out).toContain('The draft is filled.')
	expect(out).toContain('Seed 5, choices-first')
	const { code: sound, out: said } = await foyer(['verify', file], env)
	expect(said).toContain('The file is sound')
	expect(sound).toBe(0)
})

test('a slip is answered in words', async () => {
	expect(await foyer(['allocate', file, '--round', '9'], env)).toMatchObject({ code: 2 })
	expect(await foyer(['allocate', file, '--seed', 'x'], env)).toMatchObject({ code: 2 })
	expect((await foyer(['allocate', file, '--preset', 'best'], env)).err).toContain('choices-first')
	expect((await foyer(['allocate', '--help'])).out).toContain('--dry-run')
})
