/** Codes of booking tools that came with an import: pretix's secret, Eventbrite's barcode; one code of two people. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../electron/hub/newId.ts'
import { type DoorHub, startDoorHub } from '../support/doorHub.ts'
import { importRow, personNamed, startOf } from '../support/people.ts'

let door: DoorHub
const ids: string[] = []
const refs = ['s9615544504x9615544504', '2200000017', '2200000099', '2200000099']

beforeAll(async () => {
	door = await startDoorHub()
	const { hub, dayId } = door
	const importId = newId()
	hub.call('people.startImport', startOf(importId, refs.length))
	const rows = refs.map((ref, at) => {
		const registrationId = newId()
		ids.push(registrationId)
		return importRow(registrationId, at + 1, personNamed(`Guest${at}`, 'Example', { days: [dayId] }), { ref })
	})
	hub.call('people.importRows', { importId, rows })
	hub.call('people.finishImport', { importId, isComplete: true })
})
afterAll(() => door?.hub.close())

const scan = (code: string) => door.hub.ask('checkin.scan', { code, dayId: door.dayId })

it('finds a pretix ticket by its secret, letter for letter', () => {
	expect(scan('s9615544504x9615544504')).toMatchObject({ outcome: 'one', registrationId: ids[0] })
	expect(scan('s9615544504x961554450')).toEqual({ outcome: 'none' })
})
it('finds an Eventbrite ticket by the attendee in its barcode, and by the attendee number alone', () => {
	expect(scan('97995736362200000017001')).toMatchObject({ outcome: 'one', registrationId: ids[1] })
	expect(scan('2200000017')).toMatchObject({ outcome: 'one', registrationId: ids[1] })
	expect(scan('97995736362200000018001')).toEqual({ outcome: 'none' })
})
it('takes a code of two people for neither', () => {
	expect(scan('2200000099')).toEqual({ outcome: 'several' })
})
it('is not led astray by signs that mean something to a database', () => {
	for (const code of ['%', '_______', "' OR 1=1 --", '97995736362200%001'])
		expect(scan(code), code).toEqual({ outcome: 'none' })
})
