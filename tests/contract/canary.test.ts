import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import type { CallName, OutputOf } from '../../shared/contract/index.ts'
import type { Role } from '../../shared/domain/roles.ts'
import { type CanaryEvent, startCanaryEvent } from '../support/canaryEvent.ts'
import { ownBadges, questionsAbout } from '../support/canaryQuestions.ts'
import { listSaying } from '../support/canaryStall.ts'
import { canary } from '../support/people.ts'
import { itemInput } from '../support/programme.ts'

/** Nobody but an organiser may receive these of whoever sits at their table; pronouns are for those who sit there too. */
const secrets = [...canary.secret, 'personalAssistant', 'bookedTogether', 'qzavoided', 'qzteamxx', 'qzlimitxx'].filter(
	(secret) => secret !== 'qzpronounsxx',
)

let event: CanaryEvent

beforeAll(async () => {
	event = await startCanaryEvent()
})
afterAll(() => event[Symbol.asyncDispose]())

const ask = async (role: Role, name: CallName, input: unknown) => (await event.ask(role, name, input)).body

describe('N3 the canary', () => {
	test('an organiser does get to see it, and a screen its stall: the search for it would find it', async () => {
		expect((await ask('organiser', 'people.held', { limit: 9, offset: 0 })).toLowerCase()).toContain('qzemailxx')
		expect(await ask('display', 'displays.stalls', {})).toContain(event.ids.stallId)
	})

	test('the desk finds the person, may greet and hand over what is needed, and nothing more', async () => {
		const { canaryId, dayId } = event.ids
		const search = JSON.parse(await ask('desk', 'checkin.search', { text: 'qzpref', dayId }))
		expect(search.json).toEqual({
			found: [
				{
					registrationId: canaryId,
					preferredName: 'Qzpreferred',
					fullName: 'Qzpreferred Qzfamily',
					matched: [[0, 6]],
					organisation: '',
					badgeCode: expect.stringMatching(/^\d/),
					state: 'in',
					inAtMs: expect.any(Number),
					inDesk: 'qzentryxx',
					namesakes: [],
				},
			],
			total: 1,
		})
		const welcome = JSON.parse(await ask('desk', 'checkin.welcome', { registrationId: canaryId, dayId }))
		expect(welcome.json).toMatchObject({ photo: 'no', actionLine: 'Qzaction for the desk' })
	})
})

describe('S6 the canary on stage', () => {
	test.each(['organiser', 'speakerSupport', 'deskLead', 'desk', 'facilitator', 'steward'] as const)(
		'is Robin to whoever is %s: in the run sheet, on the stage, on paper and in the calendar',
		async (role) => {
			const answers: string[] = []
			const { ids, badgeOf } = event
			for (const [name, inputs] of Object.entries(questionsAbout(ids, badgeOf, ownBadges(badgeOf, ids)))) {
				if (!name.startsWith('programme.')) continue
				for (const input of inputs) {
					const body = await ask(role, name as CallName, input)
					answers.push(body)
					// A team is called as it is.
					expect([name, body.replace(/qz(?!team)/gi, ''), body.includes(ids.canaryId)]).toEqual([name, body, false])
				}
			}
			expect(answers[0]).toContain('Robin')
			expect(answers[0]).toContain('A garden in spring')
		},
	)

	test('and a text with the name in it is not kept, over the wire too', async () => {
		const { dayId } = event.ids
		const item = itemInput(newId(), '11:00', '11:30', { dayId, roomId: null, title: 'With Qzfamily' })
		const saved = await ask('organiser', 'programme.saveItem', { id: newId(), input: { item } })
		expect(JSON.parse(saved)).toEqual({ json: { outcome: 'realName', field: 'title' } })
		const list = await ask('organiser', ...listSaying(newId, 'Meet Qzfamily'))
		expect(JSON.parse(list)).toEqual({ json: { outcome: 'realName', number: 9 } })
	})
})

describe('N3 the canary at a table', () => {
	test('its facilitator learns the name, the pronouns, what to do, and nothing more', async () => {
		const { badgeOf } = event
		const { canaryId, helperId, apartId, groupId } = event.ids
		const hostBadge = badgeOf(helperId)
		const table = await ask('facilitator', 'breakouts.table', { groupId, hostBadge })
		expect(JSON.parse(table).json).toMatchObject({
			outcome: 'known',
			people: [
				{
					registrationId: canaryId,
					preferredName: 'Qzpreferred',
					pronouns: 'qzpronounsxx',
					actionLines: ['Qztablelinexx'],
				},
			],
		})
		const others = [
			await ask('facilitator', 'breakouts.mine', { badgeCode: hostBadge }),
			await ask('facilitator', 'breakouts.atDoor', { badgeCode: badgeOf(canaryId), groupId, hostBadge }),
			// Somebody who cannot sit here is not told why, nor with whom.
			await ask('facilitator', 'breakouts.atDoor', { badgeCode: badgeOf(apartId), groupId, hostBadge }),
		]
		expect(JSON.parse(others[2] ?? '').json).toMatchObject({ outcome: 'known', canStay: false })
		for (const body of [table, ...others]) {
			const found = secrets.filter((secret) => body.toLowerCase().includes(secret))
			expect(found).toEqual([])
			expect(body).not.toMatch(/apart|avoid|sector|"LE"|reason/)
		}
		expect(others[2]).not.toContain(canaryId)
	})

	test('History tells a desk lead that wishes were noted, never whose', async () => {
		type Entry = OutputOf<'history.list'>['entries'][number]
		const list = async (role: Role): Promise<readonly Entry[]> =>
			JSON.parse(await ask(role, 'history.list', { limit: 200, before: null })).json.entries
		const badges = async (role: Role) =>
			(await list(role))
				.filter(({ command }) => /setChoices|addConstraints|saveTeam/.test(command))
				.map(({ command, badgeCode }) => [command, badgeCode])
		const commands = ['breakouts.saveTeam', 'breakouts.addConstraints', 'breakouts.setChoices']
		expect(await badges('deskLead')).toEqual(commands.map((command) => [command, '']))
		expect(await badges('organiser')).toEqual(commands.map((command) => [command, event.badgeOf(event.ids.canaryId)]))
	})
})
