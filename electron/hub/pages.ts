/**
 * The built pages, read once into a map: a request names an entry or gets nothing, so no path can
 * lead outside. Every page gets a fresh nonce and the house's content security policy.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export type Page = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }
export type Pages = { readonly find: (path: string) => Page | null }

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
}

/** The policy of every page, window and hub alike. */
export const contentSecurityPolicy = (nonce: string): string =>
	[
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		`style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self' blob: data:",
		"font-src 'self'",
		"connect-src 'self'",
		"media-src 'self' blob:",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types foyer',
	].join('; ')

/** Headers that every answer carries, page or not. */
export const commonHeaders: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
	'cache-control': 'no-store',
}

/** Reads every built file of a folder. An empty map where the pages have not been built. */
export const readPages = (folder: string): Pages => {
	const files = new Map<string, { readonly type: string; readonly body: Buffer }>()
	if (existsSync(folder)) {
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			const type = types[extname(entry.name)]
			if (!entry.isFile() || !type) continue
			const path = join(entry.parentPath, entry.name)
			files.set(`/${relative(folder, path).split(sep).join('/')}`, { type, body: readFileSync(path) })
		}
	}
	return {
		find: (path) => {
			const file = files.get(path === '/' ? '/index.html' : path)
			if (!file) return null
			if (!file.type.startsWith('text/html'))
				return { body: file.body, headers: { ...commonHeaders, 'content-type': file.type } }
			const nonce = randomBytes(16).toString('base64')
			return {
				body: Buffer.from(file.body.toString('utf8').replaceAll('%NONCE%', nonce)),
				headers: {
					...commonHeaders,
					'content-type': file.type,
					'content-security-policy': contentSecurityPolicy(nonce),
				},
			}
		},
	}
}
