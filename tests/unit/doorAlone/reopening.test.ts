/** A desk that is started again without its hub: only its own code opens what it kept, and guessing is slow. */
import { createCipheriv, pbkdf2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DeskStore } from '../../../renderer/transport/alone/deskStore.ts'
import { createKeeper, type DeskHead, keepClosedKey } from '../../../renderer/transport/alone/keeper.ts'
import { createReopening } from '../../../renderer/transport/alone/reopening.ts'
import { sealingWith } from '../../../renderer/transport/alone/sealing.ts'
import type { AloneEntry } from '../../../shared/domain/alone/aloneTypes.ts'
import { dayOne, doorsMs, idOf } from '../../support/events.ts'

const code = '7K2M4-9QRST'
const desk = 'event Desk 2'
const key = Buffer.alloc(32, 'k')
/** As the hub closes it, in fewer rounds. */
const rounds = 10

const closed = () => {
	const [salt, iv] = [Buffer.alloc(16, 's'), Buffer.alloc(12, 'i')]
	const closer = pbkdf2Sync(code.replace('-', ''), salt, rounds, 32, 'sha256')
	const cipher = createCipheriv('aes-256-gcm', closer, iv)
	const bytes = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
	const [saltText, ivText, bytesText] = [salt, iv, bytes].map((one) => one.toString('base64'))
	return { salt: saltText ?? '', iv: ivText ?? '', bytes: bytesText ?? '', rounds, desk }
}
const entry: AloneEntry = {
	id: idOf(1),
	name: 'checkin.admit',
	input: { registrationId: idOf(2), dayId: dayOne, method: 'search' },
	saidMs: doorsMs,
	knewMs: doorsMs,
	seed: 1,
}
const createStore = (survivesRestart = true): DeskStore => {
	const records = new Map<string, Uint8Array>()
	return {
		get: (name) => Promise.resolve(records.get(name) ?? null),
		put: (name, bytes) => Promise.resolve(void records.set(name, bytes)),
		remove: (name) => Promise.resolve(void records.delete(name)),
		keys: () => Promise.resolve([...records.keys()]),
		survivesRestart,
	}
}
/** A desk that knew something when it was last on. */
const keptBefore = async (survivesRestart = true) => {
	const store = createStore(survivesRestart)
	const keeper = createKeeper(store, await sealingWith(key.toString('base64'), desk), () => doorsMs)
	await keeper.keepHead({ revision: 7, knewMs: doorsMs } as DeskHead)
	await keeper.keepEntry(entry)
	await keepClosedKey(store, closed())
	const counter = { ms: 0 }
	const reopening = createReopening({
		openStore: () => Promise.resolve(store),
		counter: () => counter.ms,
		wall: () => doorsMs,
	})
	return { keeper, counter, reopening }
}

describe('a desk started again without its hub', () => {
	test('opens what it kept with its own code, however that is typed', async () => {
		const { reopening } = await keptBefore()
		expect(await reopening.isPossible()).toBe(true)
		expect(await reopening.open('7K2M4-9QRSV')).toBe('wrong')
		const opened = await reopening.open(' 7k2m4 9qrst')
		expect(opened).toMatchObject({ head: { revision: 7 }, kept: { entries: [entry], setAside: 0 } })
	})

	test('makes whoever guesses wait after five, the right code included, and not for long', async () => {
		const { reopening, counter } = await keptBefore()
		for (let n = 0; n < 4; n++) expect(await reopening.open(`0000${n}00000`)).toBe('wrong')
		expect(await reopening.open('0000500000')).toBe('wait')
		expect(await reopening.open(code)).toBe('wait')
		counter.ms += 30_000
		expect(await reopening.open(code)).toMatchObject({ head: { revision: 7 } })
	})

	test('has nothing to open once its list is gone, nor where its page does not outlast the hub', async () => {
		const { reopening, keeper } = await keptBefore()
		await keeper.wipeList()
		expect(await reopening.isPossible()).toBe(false)
		expect(await reopening.open(code)).toBe('nothing')
		expect(await (await keptBefore(false)).reopening.isPossible()).toBe(false)
	})
})
