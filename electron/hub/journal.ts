/**
 * The hub's own diary, for finding a fault afterwards: an allowlist of fields, never a message, a
 * path, an address or anything that somebody typed. Two files of at most 5 MB.
 */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import type { RefusalKind } from './limits/refusals.ts'

export type Journal = {
	/** An exception nobody meant: which call, and the class of the error. */
	readonly bug: (call: string, error: unknown) => void
	/** A call that took longer than a screen should wait. */
	readonly slow: (call: string, ms: number) => void
	/** What the venue's network was refused since the last time, by kind: neither who nor what. */
	readonly refused: (kind: RefusalKind, count: number) => void
	readonly started: (how: 'window' | 'headless' | 'cli', version: string) => void
	readonly close: () => void
}

const mostBytes = 5 * 1024 * 1024

export const createJournal = (deviceDir: string): Journal => {
	const folder = join(deviceDir, 'logs')
	mkdirSync(folder, { recursive: true, mode: 0o700 })
	const path = join(folder, 'foyer.log')
	if (existsSync(path) && statSync(path).size > mostBytes) renameSync(path, `${path}.1`)
	const destination = pino.destination({ dest: path, sync: true, mode: 0o600 })
	const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
	return {
		bug: (call, error) => log.error({ call, error: error instanceof Error ? error.name : typeof error }),
		slow: (call, ms) => log.warn({ call, ms: Math.round(ms) }),
		refused: (kind, count) => log.warn({ refused: kind, count }),
		started: (how, version) => log.info({ started: how, version }),
		close: () => destination.end(),
	}
}
