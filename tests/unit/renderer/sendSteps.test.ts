/** Several commands done as one: what is known of them where one is refused, or the hub stops answering. */
import { describe, expect, it } from 'vitest'
import type { Hub } from '../../../renderer/transport/hub.ts'
import { type StepOf, sendSteps } from '../../../renderer/transport/sendSteps.ts'

type Pin = 'marketplace.setPin'

/** A hub that answers with these outcomes, in turn, and then not at all. */
const hubWith = (...outcomes: readonly string[]) => {
	const sent: { readonly stallId: string; readonly id: string }[] = []
	const call = async (_: string, input: { readonly stallId: string }, id: string) => {
		sent.push({ stallId: input.stallId, id })
		const outcome = outcomes[sent.length - 1]
		if (outcome === undefined) throw new Error('no answer')
		return { outcome }
	}
	return { sent, hub: { call } as unknown as Hub }
}

const pins = (...stallIds: readonly string[]): readonly StepOf<Pin>[] =>
	stallIds.map((stallId) => ['marketplace.setPin', { stallId, isPinned: true }])
const done = new Set(['set', 'unchanged'])

describe('steps', () => {
	it('are sent in order, each with an id of its own, and what changed nothing leaves none', async () => {
		const { hub, sent } = hubWith('set', 'unchanged', 'set')
		const { ids, answers, refused } = await sendSteps<Pin>(hub, pins('a', 'b', 'c'), done)
		expect(sent.map(({ stallId }) => stallId)).toEqual(['a', 'b', 'c'])
		expect(new Set(sent.map(({ id }) => id)).size).toBe(3)
		expect(ids).toEqual([sent[0]?.id, sent[2]?.id])
		expect(answers.map(({ outcome }) => outcome)).toEqual(['set', 'unchanged', 'set'])
		expect(refused).toBeNull()
	})

	it('end at the first refusal, and what was done before it is known', async () => {
		const { hub, sent } = hubWith('set', 'hasNoPlace', 'set')
		const { ids, refused } = await sendSteps<Pin>(hub, pins('a', 'b', 'c'), done)
		expect(sent).toHaveLength(2)
		expect(ids).toEqual([sent[0]?.id])
		expect(refused).toEqual({ name: 'marketplace.setPin', answer: { outcome: 'hasNoPlace' } })
	})

	it('are counted as they are done, so that what was done is known where the hub stops answering', async () => {
		const { hub, sent } = hubWith('set', 'unchanged')
		const told: (string | null)[] = []
		await expect(sendSteps<Pin>(hub, pins('a', 'b', 'c'), done, (id) => told.push(id))).rejects.toThrow('no answer')
		expect(told).toEqual([sent[0]?.id, null])
	})
})
