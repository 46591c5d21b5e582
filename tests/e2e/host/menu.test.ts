/** What the window does for the page, and the page for the menu. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { menuCommands } from '../../../shared/lib/windowWire.ts'
import { type Launched, launchApp } from './launch.ts'
import { countPrints, heard, say, takePorts } from './ports.ts'

let foyer: Launched
const folder = mkdtempSync(join(tmpdir(), 'foyer-menu-'))
beforeAll(async () => {
	foyer = await launchApp()
	await takePorts(foyer)
})
afterAll(async () => {
	await foyer.close()
	rmSync(folder, { recursive: true, force: true })
})

const isFullScreen = (): Promise<boolean | undefined> =>
	foyer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())

describe('the menu', () => {
	test('passes every command to the page, in order', async () => {
		for (const command of menuCommands) await foyer.choose(command)
		const commands = async (): Promise<unknown[]> =>
			(await heard(foyer.page)).flatMap((message) => (message.kind === 'menu' ? [message.command] : []))
		await expect.poll(commands).toEqual([...menuCommands])
	})

	test('shows the keys of the page without taking them from it', async () => {
		const items = await foyer.app.evaluate(({ Menu }) =>
			(Menu.getApplicationMenu()?.items ?? [])
				.flatMap((item) => item.submenu?.items ?? [])
				.map(({ id, accelerator, registerAccelerator }) => ({ id, accelerator, registerAccelerator })),
		)
		const own = items.filter(({ id }) => (menuCommands as readonly string[]).includes(id))
		expect(own.filter(({ accelerator, registerAccelerator }) => accelerator && registerAccelerator)).toEqual([])
		expect(items.find(({ id }) => id === 'fullScreen')?.registerAccelerator).toBe(true)
	})

	test('goes to full screen and back, and the page hears of it', async () => {
		await foyer.choose('fullScreen')
		await expect.poll(isFullScreen).toBe(true)
		await say(foyer.page, { kind: 'fullScreen', isOn: false })
		await expect.poll(isFullScreen).toBe(false)
		await expect
			.poll(async () => (await heard(foyer.page)).filter(({ kind }) => kind === 'fullScreen'))
			.toEqual([
				{ kind: 'fullScreen', isOn: true },
				{ kind: 'fullScreen', isOn: false },
			])
	})

	test('saves the screen as an A4 PDF where somebody chooses, for its owner alone', async () => {
		const path = join(folder, 'screen.pdf')
		await foyer.answer('showSaveDialog', { canceled: false, filePath: path })
		await foyer.choose('savePdf')
		const written = () => (existsSync(path) ? readFileSync(path, 'latin1').trimEnd() : '')
		await expect.poll(() => written().endsWith('%%EOF')).toBe(true)
		const pdf = written()
		expect(pdf.length).toBeGreaterThan(3000)
		expect(pdf.slice(0, 5)).toBe('%PDF-')
		expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
		expect(statSync(path).mode & 0o077).toBe(0)
	})

	test('saves nothing where nobody chooses', async () => {
		await foyer.answer('showSaveDialog', { canceled: true, filePath: '' })
		await foyer.choose('savePdf')
		expect((await foyer.wholeLog()).filter((line) => line.includes('rejection'))).toEqual([])
	})

	test('prints, from the menu and from the page', async () => {
		const printed = await countPrints(foyer)
		await foyer.choose('print')
		await say(foyer.page, { kind: 'print' })
		await expect.poll(printed).toBe(2)
	})
})

describe('the screen', () => {
	test('stays awake while a desk is live, and no longer', async () => {
		await foyer.app.evaluate(({ powerSaveBlocker }) => {
			const record = globalThis as { awake?: number[] }
			const { start, stop } = powerSaveBlocker
			record.awake = []
			Object.assign(powerSaveBlocker, {
				start: (type: 'prevent-display-sleep') => {
					const id = start(type)
					record.awake?.push(id)
					return id
				},
				stop: (id: number) => {
					record.awake = record.awake?.filter((other) => other !== id) ?? []
					return stop(id)
				},
			})
		})
		const awake = (): Promise<number | undefined> =>
			foyer.app.evaluate(() => (globalThis as { awake?: number[] }).awake?.length)
		await say(foyer.page, { kind: 'live', isOn: true })
		await say(foyer.page, { kind: 'live', isOn: true })
		await expect.poll(awake).toBe(1)
		await say(foyer.page, { kind: 'live', isOn: false })
		await expect.poll(awake).toBe(0)
		await say(foyer.page, { kind: 'live', isOn: true })
		await expect.poll(awake).toBe(1)
		await foyer.page.reload()
		await foyer.page.locator('h1').first().waitFor()
		await expect.poll(awake).toBe(0)
	})
})
