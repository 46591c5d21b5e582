import { afterEach, describe, expect, test } from 'vitest'
import { type Launched, launchApp } from './launch.ts'

let foyer: Launched
afterEach(async () => {
	await foyer?.close()
})

describe('a start', () => {
	test('shows the first screen', async () => {
		foyer = await launchApp()
		expect(await foyer.addresses()).toEqual(['app://foyer/'])
		console.log(await foyer.page.locator('h1').allTextContents(), foyer.log)
	})
})
