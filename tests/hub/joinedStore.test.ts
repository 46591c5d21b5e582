import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createDeskStore } from '../../electron/hub/joined/deskStore.ts'
import { makeFolder } from '../support/events.ts'

const script = fileURLToPath(new URL('../support/keepingDesk.ts', import.meta.url))
const rounds = process.env.FOYER_NIGHTLY === '1' ? 20 : 3

test('D3 a desk killed at any moment has every record that it said it kept, and no record is half of one', async () => {
	const folder = makeFolder()
	onTestFinished(() => folder[Symbol.dispose]())
	const place = join(folder.path, 'desk')
	for (let round = 0; round < rounds; round++) {
		const child = spawn(process.execPath, ['--no-warnings', script, place], { stdio: ['ignore', 'pipe', 'inherit'] })
		let text = ''
		await new Promise<void>((resolve) => {
			child.stdout.on('data', (piece: Buffer) => {
				text += String(piece)
				if (text.split('\n').length > 5 + round * 7) resolve()
			})
		})
		child.kill('SIGKILL')
		await once(child, 'close')
		const told = text.slice(0, text.lastIndexOf('\n')).split('\n').map(Number)
		const store = createDeskStore(place)
		for (const n of told) expect(Buffer.from(store.get(`outbox/${n}`) ?? []).toString()).toBe(`said ${n}`)
		for (const key of store.keys().filter((one) => one.startsWith('list/'))) {
			const bytes = store.get(key) ?? new Uint8Array()
			expect([...new Set(bytes)]).toEqual([(bytes.length - 20_000) % 256])
		}
		expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([])
		store.clear()
	}
})

test('records are for their owner alone, under names that do not say what they are, and gone when the hub is left', () => {
	const folder = makeFolder()
	onTestFinished(() => folder[Symbol.dispose]())
	const place = join(folder.path, 'desk')
	const store = createDeskStore(place)
	store.put('people/Ada', Buffer.from('sealed'))
	expect(store.keys()).toEqual(['people/Ada'])
	const [name = ''] = readdirSync(place)
	expect(name).not.toContain('Ada')
	if (process.platform !== 'win32') expect(statSync(join(place, name)).mode & 0o077).toBe(0)
	store.remove('people/Ada')
	expect([store.get('people/Ada'), store.keys()]).toEqual([null, []])
	store.put('people/Ada', Buffer.from('sealed'))
	store.clear()
	expect(readdirSync(folder.path)).toEqual([])
})
