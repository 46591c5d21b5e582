/**
 * Erasing with an end that can be shown: the file is searched byte by byte, what is to go is erased through the door,
 * the file is written anew under a new code, and searched again. The words that are looked for are held in memory
 * alone and end with the call; what is kept of it is counts.
 */
import { lstatSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { ByItselfCame } from '../../shared/domain/retention/byItself.ts'
import type { RetainedData } from '../../shared/domain/retention/schedule.ts'
import type { Actor } from '../bus/actor.ts'
import { keyFromCode, makeRecoveryCode } from '../database/recoveryCode.ts'
import type { RewriteRefusal } from '../database/rewrite.ts'
import { samePerson, stillSaid, valuesOf, wordsFor } from '../features/keeping/erase.store.ts'
import { whyNotErase } from '../features/keeping/keeping.commands.ts'
import { erasures, requestById } from '../features/keeping/keeping.store.ts'
import { hasRoom } from '../workers/backupFiles.ts'
import { fits, type Search, searchEventFile, searchPlainFile, wantedOf } from '../workers/byteSearch.ts'
import type { CallContext, Services } from './dispatch.ts'
import { hubActor, type OpenEvent } from './openEvent.ts'

type Proof = InputOf<'keeping.prove'>['proof']
type Found = Omit<Proof, 'isSameCode'>
type Wanted = Omit<InputOf<'keeping.eraseNow'>, 'groups'>
type Answer = OutputOf<'keeping.eraseNow'>

export type KeepingParts = {
	readonly event: () => OpenEvent
	/** Nobody of this process but the door reads the file when it has answered. */
	readonly settle: () => Promise<void>
	readonly rewrite: (newKey: Uint8Array) => Promise<RewriteRefusal | 'rewritten'>
	/** Backups of before the erasing go, and a new one is made. */
	readonly replaceBackups: (why: 'newCode' | 'erased') => Promise<void>
	/** Folders where Foyer writes: the library, the settings and logs of this computer. */
	readonly folders: readonly string[]
	readonly deskOf: (actor: Actor) => Actor
	readonly newId: () => string
	readonly nowMs: () => number
}

const isSyncedPath = (path: string): boolean => /OneDrive|Dropbox|iCloud|Mobile Documents|Google ?Drive/i.test(path)

/** All regular files in a folder and its folders, as far as they can be read. */
const filesUnder = (folder: string, depth = 3): readonly string[] => {
	try {
		return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			const path = join(folder, entry.name)
			if (entry.isDirectory()) return depth > 0 ? filesUnder(path, depth - 1) : []
			return entry.isFile() ? [path] : []
		})
	} catch {
		return []
	}
}

const largestPlain = 64 * 2 ** 20
const isOfEvents = (path: string): boolean => path.includes('.foyer')

type Others = Pick<Proof, 'files' | 'fileHits' | 'closedFiles'>

/** Whatever else lies where Foyer writes: copies under one of these keys, and everything that is not enciphered. */
const searchOthers = async (
	folders: readonly string[],
	eventPath: string,
	keys: readonly Uint8Array[],
	words: readonly string[],
): Promise<Others> => {
	const wanted = wantedOf(words)
	let [files, fileHits, closedFiles] = [0, 0, 0]
	const own = new Set(['', '-wal', '-shm', '-lock', '-lock-journal'].map((end) => `${eventPath}${end}`))
	for (const path of new Set(folders.flatMap((folder) => filesUnder(folder)))) {
		if (own.has(path) || (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) continue
		let hits: readonly number[] | null = null
		for (const key of isOfEvents(path) ? keys : [])
			if (await fits(path, key)) hits = (await searchEventFile(path, key, wanted)).hits
		if (hits === null && (isOfEvents(path) || (lstatSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestPlain)) {
			closedFiles++
			continue
		}
		hits ??= await searchPlainFile(path, wanted)
		files++
		fileHits += hits.reduce((sum, one) => sum + one, 0)
	}
	return { files, fileHits, closedFiles }
}

const typed = (text: string): string =>
	text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** What somebody types back from the paper: the second group of the code and the last. */
export const askedGroups = (code: string): string => {
	const groups = code.split('-')
	return `${groups[1]}${groups.at(-1)}`
}

const tries = 3

export const createKeeping = ({
	event,
	settle,
	rewrite,
	replaceBackups,
	folders,
	deskOf,
	newId,
	nowMs,
}: KeepingParts) => {
	/** The code that was shown last and is not in use yet. */
	let shown: string | null = null

	const wordsOf = ({ requestId, data }: Wanted): readonly string[] => {
		const { reader } = event().file
		if (requestId === null) return valuesOf(reader, new Set(data))
		const id = requestById(reader, requestId)?.registrationId
		return typeof id === 'string' ? wordsFor(reader, samePerson(reader, id)) : []
	}

	const writeAnew = async (newKey: Uint8Array): Promise<RewriteRefusal | 'rewritten'> => {
		let done: RewriteRefusal | 'rewritten' = 'changed'
		for (let n = 0; n < tries && done === 'changed'; n++) {
			await settle()
			done = await rewrite(newKey)
		}
		return done
	}

	const prove = async (words: readonly string[], before: Search, oldKey: Uint8Array): Promise<Found> => {
		const { path, key } = event().file.forReading()
		const said = stillSaid(event().file.reader, words)
		const left = words.filter((word) => !said.has(word))
		const hitsBefore = words.reduce((sum, word, at) => (said.has(word) ? sum : sum + (before.hits[at] ?? 0)), 0)
		const after = await searchEventFile(path, key, wantedOf(left))
		return {
			pagesBefore: before.pages,
			pages: after.pages,
			unread: before.unread + after.unread,
			words: left.length,
			saidElsewhere: said.size,
			hitsBefore,
			hits: after.hits.reduce((sum, one) => sum + one, 0),
			...(await searchOthers([...folders, dirname(path)], path, [key, oldKey], left)),
			isSynced: isSyncedPath(path),
		}
	}

	/** An erasure whose file was not written anew, by a crash or a full disk. */
	const unfinished = () => erasures(event().file.reader).find(({ proof }) => proof === null)?.id ?? null

	/** The key of the code that was shown last, for whoever has it on paper. */
	const keyOnPaper = (groups: string): Uint8Array | null =>
		shown !== null && typed(groups) === askedGroups(shown) ? keyFromCode(shown) : null

	const changeCode = async (
		{ groups }: InputOf<'keeping.changeCode'>,
		{ actor }: CallContext,
	): Promise<OutputOf<'keeping.changeCode'>> => {
		const newKey = keyOnPaper(groups)
		if (!newKey) return { outcome: 'wrongGroups' }
		const done = await writeAnew(newKey)
		if (done !== 'rewritten') return { outcome: 'notChanged', why: done }
		shown = null
		event().bus.call(deskOf(actor), 'keeping.codeChanged', { id: newId(), input: {} })
		await replaceBackups('newCode')
		return { outcome: 'changed' }
	}

	/** What both ways of erasing have in common. `newKey`: null keeps the code that there is. */
	const eraseUnder = async (newKey: Uint8Array | null, input: Wanted, actor: Actor): Promise<Answer> => {
		const isFinishing = input.requestId === null && input.data.length === 0
		const whyNot = isFinishing ? null : whyNotErase({ db: event().file.reader, atMs: nowMs() }, input)
		if (whyNot) return { outcome: 'refused', why: whyNot }
		const words = isFinishing ? [] : wordsOf(input)
		await settle()
		const { path, key: oldKey } = event().file.forReading()
		const before = await searchEventFile(path, oldKey, wantedOf(words))
		const erasureId = isFinishing ? unfinished() : newId()
		if (erasureId === null) return { outcome: 'refused', why: 'nothingToErase' }
		if (!isFinishing) {
			const { requestId, data } = input
			const sent = { id: erasureId, input: { requestId, data: [...data] } }
			const { outcome } = event().bus.call(deskOf(actor), 'keeping.erase', sent)
			if (outcome !== 'erased') return { outcome: 'refused', why: outcome }
		}
		const done = await writeAnew(newKey ?? Uint8Array.from(oldKey))
		if (done !== 'rewritten') return { outcome: 'unfinished', erasureId, why: done }
		if (newKey) shown = null
		await replaceBackups(newKey ? 'newCode' : 'erased')
		const proof = { ...(await prove(words, before, oldKey)), isSameCode: newKey === null }
		// By now the event is another file with a door of its own.
		event().bus.call(deskOf(actor), 'keeping.prove', { id: newId(), input: { erasureId, proof } })
		return { outcome: 'done', erasureId, proof }
	}

	const eraseNow = async (input: InputOf<'keeping.eraseNow'>, { actor }: CallContext): Promise<Answer> => {
		const newKey = keyOnPaper(input.groups)
		return newKey ? eraseUnder(newKey, input, actor) : { outcome: 'refused', why: 'code' }
	}

	/**
	 * Nobody has a new code on paper where nobody is there: the file is written anew under the one it has. What was
	 * begun before is finished first.
	 */
	const eraseByItself = async (data: readonly RetainedData[]): Promise<ByItselfCame> => {
		const { path } = event().file
		if (!hasRoom(dirname(path), statSync(path).size)) return 'noRoom'
		const steps = [...(unfinished() === null ? [] : [[]]), ...(data.length === 0 ? [] : [data])]
		for (const step of steps) {
			const answer = await eraseUnder(null, { requestId: null, data: [...step] }, hubActor)
			if (answer.outcome === 'refused') return 'notErased'
			if (answer.outcome === 'unfinished') return answer.why
		}
		return 'erased'
	}

	const services: Pick<Services, 'keeping.newCode' | 'keeping.changeCode' | 'keeping.eraseNow'> = {
		'keeping.newCode': () => {
			shown = makeRecoveryCode()
			return { recoveryCode: shown }
		},
		'keeping.changeCode': changeCode,
		'keeping.eraseNow': eraseNow,
	}
	return { services, eraseByItself, isUnfinished: () => unfinished() !== null }
}
