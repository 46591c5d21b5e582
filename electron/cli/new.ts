import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { sampleEvent, sampleIds } from '../../shared/domain/samples/samples.ts'
import { fileIdOf } from '../database/eventFile.ts'
import { keyFromCode, makeRecoveryCode } from '../database/recoveryCode.ts'
import { eventFrom, makeEvent } from '../hub/makeEvent.ts'
import { placesOf } from '../shell/device.ts'
import { createKeyFileStore } from '../shell/keyStore.ts'
import { type Answer, done, Misuse, refused } from './terminal.ts'

export type NewOptions = {
	readonly name?: string | undefined
	readonly dates: readonly string[]
	readonly venue?: string | undefined
	readonly sample?: string | undefined
}

const isDate = (text: string): boolean => {
	const time = Date.parse(`${text}T00:00:00Z`)
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const wantedEvent = (options: NewOptions) => {
	const { sample: id } = options
	if (id !== undefined) {
		const known = sampleIds.find((one) => one === id)
		if (!known) throw new Misuse(`There is no sample "${id}". Choose one of: ${sampleIds.join(', ')}.`)
		const sample = sampleEvent(known)
		return { first: sample.event, sample }
	}
	const name = options.name?.trim() ?? ''
	if (name === '') throw new Misuse('A new event needs --name, or --sample for a sample event.')
	if (options.dates.length === 0) throw new Misuse('A new event needs at least one --date, as 2027-05-19.')
	const wrong = options.dates.find((date) => !isDate(date))
	if (wrong !== undefined) throw new Misuse(`"${wrong}" is not a date. Write it as 2027-05-19.`)
	if (new Set(options.dates).size < options.dates.length) throw new Misuse('A date is given twice.')
	const days = options.dates.map((date) => ({ date, doorsAt: '09:00', startAt: '10:00', endAt: '16:00' }))
	return { first: eventFrom({ name, venue: options.venue ?? '', days, rooms: [], desks: [] }), sample: undefined }
}

/** `foyer new FILE`: an event, and the code that opens it, shown this once. */
export const newCommand = async (file: string, options: NewOptions): Promise<Answer> => {
	const path = resolve(file)
	const { first, sample } = wantedEvent(options)
	if (existsSync(path))
		return refused('taken', 'There is already a file of that name.', 'Choose another name; nothing was changed.')
	mkdirSync(dirname(path), { recursive: true })
	const code = makeRecoveryCode()
	const key = keyFromCode(code)
	if (!key) throw new Error('a fresh code must open')
	const event = makeEvent(path, key, first, Date.now, sample)
	const { confirmed } = event.bus.ask({ role: 'organiser', desk: '', operator: '' }, 'people.totals', {})
	event.close()
	await createKeyFileStore(placesOf().deviceDir).put(fileIdOf(path), key)
	return done(
		{ file: path, name: first.name, days: first.days.length, people: confirmed, recoveryCode: code },
		`Made ${first.name}: ${first.days.length} day${first.days.length === 1 ? '' : 's'}, ${confirmed} people.`,
		'',
		`Recovery code: ${code}`,
		'Write it down and keep it away from this computer. It opens the event anywhere, and it is not shown again.',
	)
}
