/**
 * The built screens, read once into memory and answered from there: a request is looked up among the files that
 * exist, and no path is ever joined from it. Knows no wire and no Electron, so both may answer with it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { contentPolicy, makeNonce } from './contentPolicy.ts'

export type BuiltFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }
/** By address: `/index.html`, `/assets/app-1a2b3c.js`. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

export type BuiltAnswer = {
	readonly status: 200 | 404
	readonly headers: Readonly<Record<string, string>>
	readonly body: Uint8Array<ArrayBuffer>
}

/** Stands in `index.html` where each answer puts its own nonce. */
export const noncePlace = '%NONCE%'

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mp3': 'audio/mpeg',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.wav': 'audio/wav',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
}

/**
 * Reads every file below `folder`.
 *
 * @throws where the folder or its `index.html` is missing: there is nothing to show then
 */
export const readBuiltFiles = (folder: string): BuiltFiles => {
	const files = new Map<string, BuiltFile>()
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue
		const full = join(entry.parentPath, entry.name)
		const address = full.slice(folder.length).replaceAll('\\', '/')
		const type = types[extname(entry.name)] ?? 'application/octet-stream'
		files.set(address, { bytes: new Uint8Array(readFileSync(full)), type })
	}
	if (!files.has('/index.html')) throw new Error('The built screens have no index.html.')
	return files
}

const common = {
	'cache-control': 'no-store',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(self)',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
} as const

/** Answers one address, exactly as it was asked: nothing is decoded, and `/` alone stands for `/index.html`. */
export const answerBuiltFile = (files: BuiltFiles, address: string): BuiltAnswer => {
	const nonce = makeNonce()
	const headers = { ...common, 'content-security-policy': contentPolicy(nonce) }
	const path = address === '/' ? '/index.html' : address
	const file = files.get(path)
	if (!file) {
		const body = new TextEncoder().encode('Not here.')
		return { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }, body }
	}
	const isPage = file.type.startsWith('text/html')
	const body = isPage
		? new TextEncoder().encode(new TextDecoder().decode(file.bytes).replaceAll(noncePlace, nonce))
		: file.bytes
	return { status: 200, headers: { ...headers, 'content-type': file.type }, body }
}
