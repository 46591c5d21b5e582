/**
 * What desks keep their lists with. The key of a desk comes out of the event's own key, its last erasing and the desk's
 * name, so nothing is stored, a desk that comes back is given the same one, and an erasing leaves every list at a desk
 * closed for good.
 */
import { createCipheriv, hkdfSync, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import type { InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { Actor } from '../bus/actor.ts'
import { checkpointSeq } from '../bus/checkpoint.store.ts'
import { handIn } from './handIn.ts'
import type { OpenEvent } from './openEvent.ts'

const rounds = 600_000
/** Crockford's, 32 of them: a byte taken modulo 32 favours none. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const derive = promisify(pbkdf2)

/** The event's key, and the log row of its last erasing: 0 where nothing was ever erased. */
export type DeskSecret = { readonly key: Uint8Array; readonly erasedAt: number }

const fromKey = ({ key, erasedAt }: DeskSecret, purpose: string, desk: string, size: number): Uint8Array =>
	new Uint8Array(hkdfSync('sha256', key, new Uint8Array(0), `foyer/desk/1/${purpose}/${erasedAt}/${desk}`, size))

/** Ten characters, 50 bits: `7K2M4-9QRST`. */
export const deskCodeOf = (secret: DeskSecret, desk: string): string => {
	const characters = Array.from(fromKey(secret, 'code', desk, 10), (byte) => alphabet[byte % 32]).join('')
	return `${characters.slice(0, 5)}-${characters.slice(5)}`
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

type Wrapped = NonNullable<OutputOf<'alone.key'>['wrapped']>

const wrap = async (key: Uint8Array, code: string): Promise<Wrapped> => {
	const salt = randomBytes(16)
	const iv = randomBytes(12)
	const closer = await derive(code.replace('-', ''), salt, rounds, 32, 'sha256')
	const cipher = createCipheriv('aes-256-gcm', closer, iv)
	const bytes = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
	return { salt: base64(salt), iv: base64(iv), bytes: base64(bytes), rounds }
}

type Context = { readonly actor: Actor }
type Items = InputOf<'alone.handIn'>['items']

export type AloneParts = {
	readonly event: () => OpenEvent
	readonly nowMs: () => number
}

export const createAlone = ({ event, nowMs }: AloneParts) => {
	const secretNow = (): DeskSecret => {
		const { file } = event()
		return { key: file.forReading().key, erasedAt: checkpointSeq(file.reader) }
	}
	/** Closing a key takes a quarter of a second: done once for a desk, on another thread. */
	const wrapped = new Map<string, Promise<Wrapped>>()
	return {
		'alone.key': async (
			{ survivesRestart }: InputOf<'alone.key'>,
			{ actor }: Context,
		): Promise<OutputOf<'alone.key'>> => {
			const from = secretNow()
			const key = fromKey(from, 'list', actor.desk, 32)
			const name = base64(key)
			if (!survivesRestart) return { key: name, wrapped: null }
			const closed = wrapped.get(name) ?? wrap(key, deskCodeOf(from, actor.desk))
			wrapped.set(name, closed)
			return { key: name, wrapped: await closed }
		},
		'alone.deskCode': ({ desk }: { readonly desk: string }): OutputOf<'alone.deskCode'> => ({
			code: deskCodeOf(secretNow(), desk),
		}),
		'alone.handIn': ({ items }: InputOf<'alone.handIn'>, { actor }: Context): OutputOf<'alone.handIn'> => {
			const options = actor.isPast ? ({ onlyAside: 'deskRemoved' } as const) : {}
			const open = event()
			const take = (item: Items[number]) => ({ id: item.id, is: handIn(open, actor, item, nowMs(), options) })
			try {
				return { items: open.bus.together(() => items.map(take)) }
			} catch (error) {
				// One of them is at fault: the others are taken all the same, and it stays with the desk.
				const taken = items.flatMap((item) => {
					try {
						return [take(item)]
					} catch {
						return []
					}
				})
				if (taken.length === 0) throw error
				return { items: taken }
			}
		},
	}
}
