/** Puts the front door of a sample in the way an organiser would: by the commands that set it up. */
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import type { SampleFrontDoor } from '../../shared/domain/samples/sample.ts'
import { newId } from './newId.ts'
import { hubActor, type OpenEvent } from './openEvent.ts'

type Setup =
	| 'checkin.setBuilding'
	| 'evacuation.saveZones'
	| Extract<CommandName, `people.${'setNeeds' | 'setPlan' | 'setEmergencyContact' | 'edit' | 'saveView'}`>

/** What each command answers when it took everything. */
const taken = new Set(['saved', 'set'])

/** @throws where a command does not take its part: the sample and the commands have grown apart. */
export const addFrontDoor = (event: OpenEvent, sample: SampleFrontDoor): void => {
	const call = <N extends Setup>(name: N, input: InputOf<N>): void => {
		const outcome: { readonly outcome: string } = event.bus.call(hubActor, name, { id: newId(), input })
		if (!taken.has(outcome.outcome)) throw new Error(`A sample's front door: ${name} answered ${outcome.outcome}`)
	}
	const { building, zones, needs, plans, contacts, edits, views } = sample
	call('checkin.setBuilding', building)
	call('evacuation.saveZones', { zones: [...zones] })
	for (const one of needs) call('people.setNeeds', one)
	for (const plan of plans) call('people.setPlan', plan)
	for (const contact of contacts) call('people.setEmergencyContact', contact)
	for (const edit of edits) call('people.edit', edit)
	for (const view of views) call('people.saveView', view)
}
