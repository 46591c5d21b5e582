import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Launched, launchApp } from './launch.ts'

let foyer: Launched
const home = mkdtempSync(join(tmpdir(), 'foyer-start-'))
afterEach(async () => {
	await foyer.close()
	rmSync(home, { recursive: true, force: true })
})

const windowState = (): Promise<{ zoom: number; bounds: { width: number }; isVisible: boolean }> =>
	foyer.app.evaluate(({ BrowserWindow }) => {
		const [window] = BrowserWindow.getAllWindows()
		if (!window) throw new Error('There is no window.')
		return { zoom: window.webContents.getZoomFactor(), bounds: window.getNormalBounds(), isVisible: window.isVisible() }
	})

describe('a start', () => {
	test('shows the first screen, answered by the hub over the port', async () => {
		foyer = await launchApp()
		expect(await foyer.addresses()).toEqual(['app://foyer/'])
		expect(await foyer.page.getByRole('button', { name: 'New event' }).isVisible()).toBe(true)
		expect((await windowState()).isVisible).toBe(true)
		expect(foyer.log.filter((line) => /error|warn/i.test(line) && !/DevTools|Debugger|dbus|gpu/i.test(line))).toEqual(
			[],
		)
	})

	test('shows the first screen with the graphics card left out', async () => {
		foyer = await launchApp({ args: ['--disable-gpu'] })
		expect(await foyer.page.getByRole('button', { name: 'New event' }).isVisible()).toBe(true)
		expect(await foyer.app.evaluate(({ app }) => app.commandLine.hasSwitch('disable-gpu'))).toBe(true)
	})

	test('ends with code 0 when its window is closed', async () => {
		foyer = await launchApp()
		const ended = new Promise((resolve) => foyer.app.process().once('exit', resolve))
		await foyer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
		expect(await ended).toBe(0)
	})

	test('finds text size and place again', async () => {
		foyer = await launchApp({ home })
		for (let step = 0; step < 2; step++) await foyer.choose('textLarger')
		await foyer.app.evaluate(({ BrowserWindow }) =>
			BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1001, height: 702 }),
		)
		await foyer.close()
		foyer = await launchApp({ home })
		const { zoom, bounds } = await windowState()
		expect(zoom).toBe(1.25)
		expect(bounds).toMatchObject({ width: 1001, height: 702 })
		expect(statSync(join(home, 'device', 'window.json')).mode & 0o077).toBe(0)
		await foyer.choose('textNormal')
		expect((await windowState()).zoom).toBe(1)
	})

	test('comes back by itself when the process of its page dies', async () => {
		foyer = await launchApp({ home })
		await foyer.page.getByRole('button', { name: /One-day forum/ }).click()
		const hasEvent = (): Promise<boolean> =>
			foyer.app.evaluate(async ({ BrowserWindow }) => {
				const [window] = BrowserWindow.getAllWindows()
				const text: unknown = await window?.webContents.executeJavaScript('document.body.innerText')
				return String(text).includes('BLMK Mental Health Forum')
			})
		await expect.poll(hasEvent).toBe(true)
		await foyer.app.evaluate(
			({ BrowserWindow }) =>
				new Promise<void>((resolve) => {
					const contents = BrowserWindow.getAllWindows()[0]?.webContents
					contents?.once('render-process-gone', () => resolve())
					contents?.forcefullyCrashRenderer()
				}),
		)
		await expect.poll(() => hasEvent().catch(() => false)).toBe(true)
	})

	test('opens again after the power went, on the same profile', async () => {
		foyer = await launchApp({ home })
		await foyer.page.getByRole('button', { name: /One-day forum/ }).click()
		await foyer.page.getByText('BLMK Mental Health Forum').first().waitFor()
		await foyer.kill()
		foyer = await launchApp({ home })
		await foyer.page.getByText('BLMK Mental Health Forum').first().waitFor()
		expect(JSON.parse(readFileSync(join(home, 'device', 'recent.json'), 'utf8'))).toBeTruthy()
	})
})
