import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type MenuActions, menuTemplate } from '../../../electron/shell/menu.ts'
import {
	isOnScreen,
	readWindowState,
	stepZoom,
	writeWindowState,
	zoomSteps,
} from '../../../electron/shell/windowState.ts'
import { windowTexts } from '../../../electron/shell/windowTexts.ts'
import { menuCommands } from '../../../shared/lib/windowWire.ts'

const folder = mkdtempSync(join(tmpdir(), 'foyer-state-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Item = { id?: string; role?: string; label?: string; accelerator?: unknown; submenu?: Item[]; click?: () => void }
const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])])

const menuOf = (isMac: boolean): { items: Item[]; said: string[] } => {
	const said: string[] = []
	const actions: MenuActions = {
		toPage: (command) => said.push(command),
		print: () => said.push('print'),
		savePdf: () => said.push('savePdf'),
		size: (step) => said.push(`size ${step}`),
		toggleFullScreen: () => said.push('fullScreen'),
	}
	return { items: flat(menuTemplate(actions, { isMac, isPackaged: true }) as Item[]), said }
}

describe.each([true, false])('the menu (Mac: %s)', (isMac) => {
	test('offers every command of the page once, and says which was chosen', () => {
		const { items, said } = menuOf(isMac)
		for (const command of menuCommands) {
			const found = items.filter(({ id }) => id === command)
			expect(found).toHaveLength(1)
			found[0]?.click?.()
		}
		expect(said).toEqual([...menuCommands])
	})

	test('has no key twice', () => {
		const keys = menuOf(isMac).items.flatMap(({ accelerator }) => accelerator ?? [])
		expect(new Set(keys).size).toBe(keys.length)
	})

	test('takes every label from the texts', () => {
		const labels: readonly string[] = Object.values(windowTexts.menu)
		const own = menuOf(isMac).items.flatMap(({ label }) => label ?? [])
		expect(own.filter((label) => !labels.includes(label))).toEqual([])
	})

	test('offers no way to look inside a packaged Foyer', () => {
		expect(menuOf(isMac).items.map(({ role }) => role)).not.toContain('toggleDevTools')
	})
})

describe('text size', () => {
	test('steps up and down through all sizes and stops at the ends', () => {
		let zoom: number = zoomSteps[0]
		for (const next of zoomSteps.slice(1)) expect((zoom = stepZoom(zoom, 1))).toBe(next)
		expect(stepZoom(zoom, 1)).toBe(zoom)
		for (const next of [...zoomSteps].reverse().slice(1)) expect((zoom = stepZoom(zoom, -1))).toBe(next)
		expect(stepZoom(zoom, -1)).toBe(zoom)
		expect(stepZoom(zoom, 0)).toBe(1)
	})

	test('finds the next step from a size in between', () => {
		expect(stepZoom(1.3, 1)).toBe(1.5)
		expect(stepZoom(1.3, -1)).toBe(1.25)
	})
})

describe('the place of the window', () => {
	const state = { bounds: { x: 10, y: 20, width: 900, height: 700 }, isMaximized: true, zoom: 1.25 }

	test('is remembered', () => {
		const file = join(folder, 'window.json')
		writeWindowState(file, state)
		expect(readWindowState(file)).toEqual(state)
	})

	test('keeps nobody from closing where it cannot be written', () => {
		expect(() => writeWindowState(join(folder, 'no', 'such', 'window.json'), state)).not.toThrow()
	})

	test('counts only where enough of it is on a screen that is there', () => {
		const screen = { x: 0, y: 0, width: 1920, height: 1080 }
		expect(isOnScreen(state.bounds, [screen])).toBe(true)
		expect(isOnScreen({ x: 1900, y: 0, width: 900, height: 700 }, [screen])).toBe(false)
		expect(isOnScreen({ x: -3000, y: 0, width: 900, height: 700 }, [screen])).toBe(false)
		expect(isOnScreen({ x: 1900, y: 0, width: 900, height: 700 }, [screen, { ...screen, x: 1920 }])).toBe(true)
		expect(isOnScreen(state.bounds, [])).toBe(false)
	})
})
