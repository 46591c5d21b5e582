/** Leaving in the middle of an import: asked first, and whatever is answered, nothing is half done. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manyBookingsCsv, manyPeople } from '../../support/manyPeople.ts'
import { importPage } from '../pages/importPage.ts'
import { type Launched, launchApp } from './launch.ts'

/** Enough to be still on its way while somebody decides. */
const large = {
	name: 'many.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from(manyBookingsCsv(manyPeople(20_000, []))),
}

let home: string
let foyer: Launched
beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'foyer-quit-'))
})
afterEach(async () => {
	await foyer.close()
	rmSync(home, { recursive: true, force: true })
})

/** A practice event with a large file on its way into it. */
const startImport = async (): Promise<void> => {
	foyer = await launchApp({ home })
	await foyer.page.getByRole('button', { name: /One-day forum/ }).click()
	await foyer.page.getByText('BLMK Mental Health Forum').first().waitFor()
	await foyer.choose('importPeople')
	const screen = importPage(foyer.page)
	await screen.choose(large)
	await screen.lookOver()
	await screen.button(/^Add [\d,]+ /).click()
	await foyer.page.getByRole('heading', { level: 1, name: /^Adding the people/ }).waitFor()
	// Some of it is in the file by now.
	await foyer.page
		.getByText(/[1-9][\d,]* of 20,\d{3}/)
		.first()
		.waitFor()
}

const quit = (): Promise<void> => foyer.app.evaluate(({ app }) => app.quit())
const bookedAgain = async (): Promise<number | undefined> => {
	foyer = await launchApp({ home })
	await foyer.page.getByRole('button', { name: /BLMK Mental Health Forum/ }).click()
	await foyer.page.getByText('Who is here?').waitFor()
	await foyer.choose('importPeople')
	return (await importPage(foyer.page).totals()).booked
}

test('stays where the person chooses to stay, and the import comes to its end', async () => {
	await startImport()
	await foyer.answer('showMessageBox', { response: 0, checkboxChecked: false })
	await quit()
	await foyer.page.getByRole('heading', { level: 1, name: /people were added/ }).waitFor({ timeout: 90_000 })
	expect(foyer.hasEnded()).toBe(false)
})

test('leaves where the person chooses to leave, with everything of the file out again', async () => {
	await startImport()
	await foyer.answer('showMessageBox', { response: 1, checkboxChecked: false })
	const ended = new Promise((resolve) => foyer.app.process().once('exit', resolve))
	await quit()
	await ended
	expect(await bookedAgain()).toBe(201)
})

test('the power goes: what was added stays, is said to be part of a file, and can be taken out', async () => {
	await startImport()
	await foyer.kill()
	const booked = (await bookedAgain()) ?? 0
	expect(booked).toBeGreaterThanOrEqual(201)
	expect(booked).toBeLessThan(20_201)
	await foyer.page.getByText('Stopped').first().waitFor()
})
