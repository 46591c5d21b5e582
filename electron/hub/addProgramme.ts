/** Puts a sample's programme and stories in the way an organiser would: by the commands that set them up. */
import type { CommandName, InputOf } from '../../shared/contract/index.ts'
import type { SampleProgramme } from '../../shared/domain/samples/sample.ts'
import { newId } from './newId.ts'
import { hubActor, type OpenEvent } from './openEvent.ts'

type Setup = Extract<CommandName, `programme.${string}` | `stories.${string}` | 'people.setNeedStatus'>

/** As many needs at a time as the command takes. */
const chunkOf = 400

/** What each command answers when it took everything. */
const taken = new Set(['saved', 'set', 'added', 'unchanged'])

/** @throws where a command does not take its part: the sample and the commands have grown apart. */
export const addProgramme = (event: OpenEvent, sample: SampleProgramme): void => {
	const call = <N extends Setup>(name: N, input: InputOf<N>): void => {
		const outcome: { readonly outcome: string } = event.bus.call(hubActor, name, { id: newId(), input })
		if (!taken.has(outcome.outcome)) throw new Error(`A sample's programme: ${name} answered ${outcome.outcome}`)
	}
	for (let at = 0; at < sample.needs.length; at += chunkOf)
		call('people.setNeedStatus', { rows: sample.needs.slice(at, at + chunkOf) })
	for (const item of sample.items) call('programme.saveItem', { item })
	if (sample.leads.length > 0) call('programme.setLeads', { rows: sample.leads })
	for (const sent of sample.materialSent) call('programme.setMaterialSent', sent)
	for (const use of sample.roomUses) call('programme.setRoomUse', use)
	for (const shift of sample.shifts) call('programme.saveShift', shift)
	for (const { slot, supportLeadId, speakers, recording } of sample.stories) {
		call('stories.saveSlot', { slot })
		call('stories.setSupportLead', { slotId: slot.id, supportLeadId })
		for (const { add, set, support, consents } of speakers) {
			call('stories.addSpeaker', add)
			call('stories.setSpeaker', set)
			call('stories.setSupport', support)
			for (const consent of consents) call('stories.setConsent', consent)
		}
		call('stories.setRecording', recording)
		call('stories.setDone', { slotId: slot.id, what: 'prepCall', isDone: true })
		for (const state of ['agreedInPrinciple', 'prepCallDone', 'contentAgreed', 'consentSigned'] as const)
			call('stories.setState', { slotId: slot.id, state })
	}
}
