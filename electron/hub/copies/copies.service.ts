/**
 * Copies of the open event for desks without a network: made under a code of their own, looked into, brought back. One
 * at a time; the desk goes on meanwhile. What is read of a file that comes back is read in a thread.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { ComingRefusal } from '../../../shared/domain/desks/comingRefusals.ts'
import { eventFileName } from '../../../shared/domain/exports/fileName.ts'
import { openCopyDestroyBy } from '../../../shared/domain/openCopy/destroyBy.ts'
import type { Actor } from '../../bus/actor.ts'
import { CannotOpen, type EventFile, fileIdOf, lookAt, openEventFile } from '../../database/eventFile.ts'
import { keyFromCode, makeRecoveryCode } from '../../database/recoveryCode.ts'
import { days } from '../../database/stores/lookups.store.ts'
import { isWriteFailure } from '../../database/writeFailure.ts'
import { bringingById, copyNamed, isNameTaken } from '../../features/copies/copies.store.ts'
import { firstDesk } from '../../features/events/events.store.ts'
import type { KeyStore } from '../../shell/keyStore.ts'
import type { Coming } from '../../workers/comingFile.ts'
import { runCopy } from '../../workers/copyClient.ts'
import type { CallContext } from '../dispatch.ts'
import { isFolder } from '../isFolder.ts'
import { freePath } from '../library.service.ts'
import { newId } from '../newId.ts'
import { hubActor, type OpenEvent, openEvent } from '../openEvent.ts'
import { aheadOf, bringBack, deedsOf, knewUntil, originOf } from './bringBack.ts'
import { decide, reopen } from './decide.ts'
import { takeBack } from './takeBack.ts'

export type CopiesParts = {
	/** @throws Refusal where none is open */
	readonly event: () => OpenEvent
	readonly deskOf: (actor: Actor) => Actor
	/** The key for a file: remembered, or of the code. Null where neither is. */
	readonly keyFor: (path: string, code: string) => Promise<Uint8Array | null>
	readonly keyStore: KeyStore
	readonly nowMs: () => number
	readonly yieldToDesk: () => Promise<void>
}

type Look = OutputOf<'copies.look'>

const sync = (path: string): void => {
	const fd = openSync(path, 'r+')
	try {
		fsyncSync(fd)
	} finally {
		closeSync(fd)
	}
}

/** Folders beside the event, gone when the work is: an erasure looks there too. */
const besideOf = (path: string, what: 'coming' | 'trying'): string => join(dirname(path), `.${basename(path)}.${what}`)

const tryingPathOf = (path: string): string => join(besideOf(path, 'trying'), 'trying.foyer')

export const createCopies = ({ event, deskOf, keyFor, keyStore, nowMs, yieldToDesk }: CopiesParts) => {
	let turn: Promise<unknown> = Promise.resolve()
	/** One after the other: two at once would write to the same place. */
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const mine = turn.then(work, work)
		turn = mine.catch(() => undefined)
		return mine
	}

	/** Tells a fresh copy what it is: its first command. */
	const begin = (path: string, key: Uint8Array, input: InputOf<'copies.begin'>): void => {
		const file: EventFile = openEventFile(path, key)
		try {
			openEvent(file, nowMs).bus.call(hubActor, 'copies.begin', { id: newId(), input })
		} finally {
			file.close()
		}
	}

	const make = async (
		{ name, folder }: InputOf<'copies.make'>,
		{ actor }: CallContext,
	): Promise<OutputOf<'copies.make'>> => {
		const chosen = folder.trim()
		if (!isFolder(chosen)) return { outcome: 'notAFolder' }
		const { file, bus } = event()
		if (isNameTaken(file.reader, name)) return { outcome: 'nameTaken' }
		const recoveryCode = makeRecoveryCode()
		const newKey = keyFromCode(recoveryCode)
		if (!newKey) throw new Error('a fresh code must open')
		const eventDays = days(file.reader)
		const path = freePath(resolve(chosen), eventFileName(`copy ${name}`, eventDays[0]?.date ?? ''))
		const part = `${path}.part`
		const copyId = newId()
		const madeAtMs = nowMs()
		const desk = firstDesk(file.reader)
		try {
			rmSync(part, { force: true })
			const { path: source, key } = file.forReading()
			const news = await runCopy({
				what: 'copy',
				path: source,
				key,
				target: part,
				newKey: Uint8Array.from(newKey),
			})
			if (news.state !== 'copied') return { outcome: news.state === 'notCopied' ? news.why : 'failed' }
			begin(part, newKey, { copyId, name, madeAtMs, madeAt: desk })
			sync(part)
			renameSync(part, path)
			const { outcome } = bus.call(deskOf(actor), 'copies.record', {
				id: newId(),
				input: {
					copyId,
					name,
					place: basename(path),
					madeAtMs,
					baseSeq: news.seq,
					baseHash: news.hash,
					destroyBy: openCopyDestroyBy(eventDays, madeAtMs),
				},
			})
			if (outcome !== 'recorded') {
				rmSync(path, { force: true })
				return { outcome }
			}
			// So that a lost sheet does not lose what was done: this computer can still bring it back.
			await keyStore.put(fileIdOf(path), newKey).catch(() => undefined)
			return { outcome: 'made', copyId, fileName: basename(path), recoveryCode }
		} catch (error) {
			for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${part}${end}`, { force: true })
			if (isWriteFailure(error)) return { outcome: 'cannotWrite' }
			throw error
		}
	}

	/** Reads what a file brings, or says why it does not. Changes nothing. */
	const read = async (
		{ path: typed, code }: InputOf<'copies.look'>,
		signal: AbortSignal,
	): Promise<Coming | { readonly why: ComingRefusal }> => {
		const path = resolve(typed.trim())
		const { file } = event()
		try {
			lookAt(path)
		} catch (error) {
			return { why: error instanceof CannotOpen ? error.why : 'failed' }
		}
		const key = await keyFor(path, code)
		if (!key) return { why: code.trim() === '' ? 'needsCode' : 'wrongCode' }
		const news = await runCopy(
			{
				what: 'takeIn',
				from: path,
				key: Uint8Array.from(key),
				event: file.forReading(),
				folder: besideOf(file.path, 'coming'),
			},
			signal,
		).catch(() => ({ state: 'refused', why: 'failed' }) as const)
		if (news.state === 'read') return news
		return { why: news.state === 'refused' ? news.why : 'failed' }
	}

	/** Runs it on a copy of the event that is thrown away. */
	const tryOut = async (coming: Coming, actor: Actor, signal: AbortSignal) => {
		const { file } = event()
		const { path, key } = file.forReading()
		const folder = besideOf(path, 'trying')
		let tried: OpenEvent | undefined
		try {
			rmSync(folder, { recursive: true, force: true })
			mkdirSync(folder, { mode: 0o700 })
			const target = tryingPathOf(path)
			const news = await runCopy({ what: 'copy', path, key: Uint8Array.from(key), target, newKey: null }, signal)
			if (news.state !== 'copied') return null
			const trying = openEventFile(target, key)
			// Nothing in it has to outlast a crash.
			trying.connection.pragma('synchronous = OFF')
			tried = openEvent(trying, nowMs)
			const steps = bringBack({ event: tried, actor, coming, nowMs, yieldToDesk, signal })
			for (;;) {
				const step = await steps.next()
				if (step.done) return step.value
			}
		} finally {
			tried?.close()
			rmSync(folder, { recursive: true, force: true })
		}
	}

	const look = async (input: InputOf<'copies.look'>, { actor, signal }: CallContext): Promise<Look> => {
		const coming = await read(input, signal)
		if ('why' in coming) return { outcome: 'refused', why: coming.why }
		const tried = await tryOut(coming, deskOf(actor), signal)
		if (!tried) return { outcome: 'refused', why: 'noRoom' }
		const origin = originOf(coming)
		const known = origin && copyNamed(event().file.reader, origin.copyId)
		const deeds = deedsOf(coming)
		return {
			outcome: 'ready',
			copyId: known === undefined ? null : (origin?.copyId ?? null),
			name: origin?.name ?? '',
			sinceMs: knewUntil(coming),
			lastMs: deeds.at(-1)?.at_ms ?? null,
			aheadMs: aheadOf(coming, nowMs()),
			total: tried.total,
			kinds: tried.kinds.map((kind) => ({ ...kind })),
		}
	}

	async function* bring(
		input: InputOf<'copies.bringBack'>,
		{ actor, signal }: CallContext,
	): AsyncGenerator<OutputOf<'copies.bringBack'>> {
		const coming = await inTurn(() => read(input, signal))
		if ('why' in coming) return yield { state: 'refused', why: coming.why }
		const of = deedsOf(coming).length
		yield { state: 'working', done: 0, of }
		const steps = bringBack({ event: event(), actor: deskOf(actor), coming, nowMs, yieldToDesk, signal })
		try {
			let step = await steps.next()
			while (!step.done) {
				yield { state: 'working', done: step.value, of }
				step = await steps.next()
			}
			const { bringingId, isWhole, total } = step.value
			yield { state: 'done', bringingId, isWhole, total }
		} finally {
			// Whoever stopped listening has stopped it: that is written down too.
			await steps.return(undefined as never)
		}
	}

	async function* take(
		{ bringingId, reason }: InputOf<'copies.takeBack'>,
		{ actor }: CallContext,
	): AsyncGenerator<OutputOf<'copies.takeBack'>> {
		if (reason.trim() === '') return yield { state: 'refused', why: 'needsReason' }
		if (!bringingById(event().file.reader, bringingId)) return yield { state: 'refused', why: 'notFound' }
		const steps = takeBack({ event: event(), actor: deskOf(actor), bringingId, reason, yieldToDesk })
		for (;;) {
			const step = await steps.next()
			if (step.done) return yield { state: 'done', ...step.value }
			yield { state: 'working', ...step.value }
		}
	}

	return {
		services: {
			'copies.make': (input: InputOf<'copies.make'>, context: CallContext) => inTurn(() => make(input, context)),
			'tray.decide': (input: InputOf<'tray.decide'>, { actor }: CallContext) =>
				decide({ event: event(), actor: deskOf(actor) }, input),
			'tray.reopen': (input: InputOf<'tray.reopen'>, { actor }: CallContext) =>
				reopen({ event: event(), actor: deskOf(actor) }, input),
			'copies.look': (input: InputOf<'copies.look'>, context: CallContext) => inTurn(() => look(input, context)),
		},
		streams: { 'copies.bringBack': bring, 'copies.takeBack': take },
	}
}
