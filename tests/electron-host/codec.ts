/**
 * Structured clone over a channel that carries only text. The same function runs here and, turned into text, in the
 * preload's world, so it may use nothing from outside itself. What the platform refuses to clone is refused first.
 */
type Entry = readonly unknown[]
type View = {
	readonly buffer: ArrayBuffer
	readonly byteOffset: number
	readonly byteLength: number
	readonly length?: number
}
type ViewMaker = new (buffer: ArrayBuffer, offset: number, length: number) => unknown

export type Codec = {
	/** @throws where the value cannot be cloned */
	readonly encode: (value: unknown) => string
	readonly decode: (text: string) => unknown
}

export const makeCodec = (): Codec => {
	const views: Record<string, unknown> = {
		Int8Array,
		Uint8Array,
		Uint8ClampedArray,
		Int16Array,
		Uint16Array,
		Int32Array,
		Uint32Array,
		Float32Array,
		Float64Array,
		BigInt64Array,
		BigUint64Array,
		DataView,
	}
	const errors: Record<string, ErrorConstructor> = {
		Error,
		EvalError,
		RangeError,
		ReferenceError,
		SyntaxError,
		TypeError,
		URIError,
	}
	const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)
	const toText = (buffer: ArrayBuffer): string => {
		const bytes = new Uint8Array(buffer)
		let text = ''
		for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
		return btoa(text)
	}
	const toBuffer = (text: string): ArrayBuffer => {
		const binary = atob(text)
		const bytes = new Uint8Array(binary.length)
		for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
		return bytes.buffer
	}

	const encode = (given: unknown): string => {
		let root: unknown
		try {
			root = structuredClone(given)
		} catch {
			throw new Error('An object could not be cloned.')
		}
		const entries: (Entry | null)[] = []
		const seen = new Map<object, number>()
		const entryOf = (value: object): Entry => {
			if (Array.isArray(value)) return ['array', value.map(put)]
			if (value instanceof Date) return ['date', value.getTime()]
			if (value instanceof Map) return ['map', [...value].map(([key, item]) => [put(key), put(item)])]
			if (value instanceof Set) return ['set', [...value].map(put)]
			if (value instanceof ArrayBuffer) return ['buffer', toText(value)]
			if (ArrayBuffer.isView(value)) {
				const view = value as unknown as View
				return ['view', tagOf(value), put(view.buffer), view.byteOffset, view.length ?? view.byteLength]
			}
			if (value instanceof Error) return ['error', value.name, value.message, value.stack]
			if (tagOf(value) === 'Object') return ['object', Object.entries(value).map(([key, item]) => [key, put(item)])]
			throw new Error(`electron-host: a ${tagOf(value)} cannot cross between processes here`)
		}
		const put = (value: unknown): number => {
			const known = typeof value === 'object' && value !== null ? seen.get(value) : undefined
			if (known !== undefined) return known
			const index = entries.push(null) - 1
			if (typeof value === 'object' && value !== null) {
				seen.set(value, index)
				entries[index] = entryOf(value)
			} else if (value === undefined) entries[index] = ['undefined']
			else if (typeof value === 'bigint') entries[index] = ['bigint', String(value)]
			else if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
				entries[index] = ['number', Object.is(value, -0) ? '-0' : String(value)]
			else entries[index] = ['plain', value]
			return index
		}
		put(root)
		return JSON.stringify(entries)
	}

	const decode = (text: string): unknown => {
		const entries = JSON.parse(text) as Entry[]
		const done = new Map<number, unknown>()
		const keep = <T>(index: number, value: T): T => {
			done.set(index, value)
			return value
		}
		const get = (index: number): unknown => {
			if (done.has(index)) return done.get(index)
			const [kind, first, second, third, fourth] = entries[index] as [string, never, never, never, never]
			if (kind === 'undefined') return keep(index, undefined)
			if (kind === 'plain') return keep(index, first)
			if (kind === 'number') return keep(index, Number(first))
			if (kind === 'bigint') return keep(index, BigInt(first))
			if (kind === 'date') return keep(index, new Date(first))
			if (kind === 'buffer') return keep(index, toBuffer(first))
			if (kind === 'view')
				return keep(index, new (views[first] as ViewMaker)(get(second) as ArrayBuffer, third, fourth))
			if (kind === 'error') {
				const error = keep(index, new (errors[first] ?? Error)(second))
				error.stack = third
				return error
			}
			if (kind === 'array') {
				const array = keep(index, [] as unknown[])
				for (const item of first as number[]) array.push(get(item))
				return array
			}
			if (kind === 'map') {
				const map = keep(index, new Map<unknown, unknown>())
				for (const [key, item] of first as [number, number][]) map.set(get(key), get(item))
				return map
			}
			if (kind === 'set') {
				const set = keep(index, new Set<unknown>())
				for (const item of first as number[]) set.add(get(item))
				return set
			}
			const object = keep(index, {})
			for (const [key, item] of first as [string, number][])
				Object.defineProperty(object, key, { value: get(item), writable: true, enumerable: true, configurable: true })
			return object
		}
		return get(0)
	}
	return { encode, decode }
}
