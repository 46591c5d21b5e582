import { randomBytes } from 'node:crypto'

/** A fresh value for one answer: 128 bits, base64url. */
export const makeNonce = (): string => randomBytes(16).toString('base64url')

/** What the page may load and run: its own files, and styles that carry this answer's nonce. */
export const contentPolicy = (nonce: string): string =>
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
