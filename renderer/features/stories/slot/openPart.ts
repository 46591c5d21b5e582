/** Which form of a story's page is open; one at a time, so that nothing typed stands half done somewhere. */
import type { ReadinessCode } from '../../../../shared/domain/stories/readiness.ts'
import type { PlanField } from './PlanForm.tsx'

export type OpenPart =
	| { readonly part: 'plan'; readonly at: PlanField | null }
	| { readonly part: 'speaker'; readonly speakerId: string; readonly at: 'name' | 'introduction' }
	| { readonly part: 'support'; readonly speakerId: string }
	| { readonly part: 'lead' }
	| { readonly part: 'add' }
	| { readonly part: 'material' }

export const consentsId = (speakerId: string): string => `story-consents-${speakerId}`
export const checkId = (speakerId: string): string => `story-check-${speakerId}`
export const recordingId = 'story-recording'

/** What a line of the readiness list leads to: a form, a place on the page, or something done at once. */
export type Fix =
	| { readonly is: 'open'; readonly open: OpenPart }
	| { readonly is: 'goTo'; readonly id: string }
	| { readonly is: 'prepCallDone' }

const planFields: Partial<Record<ReadinessCode, PlanField>> = {
	inProgramme: 'item',
	publicTitle: 'publicTitle',
	contentNote: 'contentNote',
	questionsAgree: 'questions',
	alternative: 'alternative',
	debriefBooked: 'debriefAt',
}

/** Null: nothing here can put it right. Naming people takes whoever may look people up. */
export const fixOf = (code: ReadinessCode, speakerId: string | null, isOrganiser: boolean): Fix | null => {
	const at = planFields[code]
	if (at !== undefined) return { is: 'open', open: { part: 'plan', at } }
	if (code === 'prepCall') return { is: 'prepCallDone' }
	if (code === 'hasSpeaker') return isOrganiser ? { is: 'open', open: { part: 'add' } } : null
	if (code === 'supportLead') return isOrganiser ? { is: 'open', open: { part: 'lead' } } : null
	if (speakerId === null) return null
	if (code === 'supporter' || code === 'backup')
		return isOrganiser ? { is: 'open', open: { part: 'support', speakerId } } : null
	if (code === 'introduction') return { is: 'open', open: { part: 'speaker', speakerId, at: 'introduction' } }
	if (code === 'consents' || code === 'guardian') return { is: 'goTo', id: consentsId(speakerId) }
	if (code === 'recordingAgreed') return { is: 'goTo', id: recordingId }
	if (code === 'checkToday') return { is: 'goTo', id: checkId(speakerId) }
	return null
}
