/** Needs in words, and what can be chosen. */
import type { AccessNeedCode, DietCode, NeedAudience } from '../../../../shared/domain/person.ts'
import { say } from '../../../text/text.ts'
import type { CarriedNeed } from './careTypes.ts'

const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A need's name; one in somebody's own words is told by its beginning. */
export const needName = ({ code, words }: Pick<CarriedNeed, 'code' | 'words'>): string => {
	if (code !== 'inOwnWords' || words === '') return say(`peopleCare.code.${code}`)
	const [line = ''] = words.split('\n')
	return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

export const seenBy = (audience: readonly NeedAudience[]): string =>
	lists.format(audience.map((one) => say(`peopleCare.audience.${one}`)))

type Group = {
	readonly group: 'moving' | 'hearing' | 'reading' | 'senses' | 'support' | 'food' | 'other'
	readonly codes: readonly (AccessNeedCode | DietCode | 'helpToLeave')[]
}

/** Codes by what they are about, for a choice. */
export const codeGroups: Readonly<Record<CarriedNeed['kind'], readonly Group[]>> = {
	access: [
		{
			group: 'moving',
			codes: [
				'stepFree',
				'wheelchairSpace',
				'seatNearDoor',
				'seatNearFront',
				'highBackedChair',
				'shortWalks',
				'extraTime',
			],
		},
		{
			group: 'hearing',
			codes: [
				'hearingLoop',
				'lipReading',
				'bslInterpreter',
				'deafblindManual',
				'lipspeaker',
				'speechToText',
				'noteTaker',
				'spokenLanguageInterpreter',
			],
		},
		{
			group: 'reading',
			codes: ['easyRead', 'largePrint', 'braille', 'audio', 'electronicBefore', 'colouredPaper', 'plainTextFile'],
		},
		{ group: 'senses', codes: ['lowNoise', 'lowLight', 'restBreaks', 'quietSpace', 'fragranceFree'] },
		{
			group: 'support',
			codes: ['assistanceDog', 'privateSpace', 'prayerSpace', 'personalAssistant', 'namedSupport'],
		},
		{ group: 'other', codes: ['inOwnWords'] },
	],
	dietary: [
		{
			group: 'food',
			codes: [
				'vegetarian',
				'vegan',
				'halal',
				'kosher',
				'glutenFree',
				'dairyFree',
				'nutFree',
				'otherAllergen',
				'texture',
			],
		},
		{ group: 'other', codes: ['inOwnWords'] },
	],
	evacuation: [{ group: 'other', codes: ['helpToLeave'] }],
}

export const duties = ['access', 'catering', 'av', 'venue', 'desk', 'wellbeing', 'programme'] as const
