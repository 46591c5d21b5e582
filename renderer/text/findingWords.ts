/**
 * Sentences for what the rules find: what is wrong, whom it touches, one fix. Every rule has them; details in
 * `values` make them closer where they are there. Names are looked up by whoever shows it, from what its role was
 * sent: a finding holds ids alone. Nothing here says who asked to be apart from whom, for a finding does not hold it.
 */
import type { OutputOf } from '../../shared/contract/index.ts'
import type { Strength } from '../../shared/domain/rules/finding.ts'
import { say, sayIfKnown } from './text.ts'

export type BreakoutFinding = Extract<OutputOf<'breakouts.board'>, { outcome: 'known' }>['findings'][number]

/** Whom and what the ids of findings mean. Undefined where it is not known here: a person of another round. */
export type FindingNames = {
	/** The number on the table. */
	readonly tableOf: (groupId: string) => number | undefined
	/** The preferred name. */
	readonly personOf: (registrationId: string) => string | undefined
}

export type FindingWords = {
	readonly title: string
	readonly words: string
	/** One line, for the head of a table. */
	readonly short: string
	/** The label of the button that does it; null where nothing is suggested. */
	readonly fix: string | null
}

export const toneOf = (strength: Strength): 'stop' | 'heed' | 'note' =>
	strength === 'block' || strength === 'publish' ? 'stop' : strength === 'warn' ? 'heed' : 'note'

const lists = new Intl.ListFormat('en-GB')

/** `Amara`, `Amara and Idris`, `Amara, Idris and 4 more`. */
export const namesInWords = (names: readonly string[]): string =>
	names.length <= 3
		? lists.format(names)
		: say('groupFindings.others', { names: names.slice(0, 2).join(', '), count: names.length - 2 })

/** Which of a rule's sentences: what exactly a finding is about, by what the rule put into `values`. */
const detailOf = ({ rule, values }: BreakoutFinding): string => {
	switch (rule) {
		case 'G4':
			return values['organisation'] === undefined ? '' : 'organisation'
		case 'G6':
			return values['spread'] !== undefined ? 'spread' : Number(values['short']) > 0 ? 'few' : 'many'
		case 'G7':
			return String(values['duty'] ?? '')
		case 'G8':
		case 'G12':
		case 'G15':
			return String(values['kind'] ?? '')
		case 'P1':
			return Number(values['count']) > 1 ? 'everybody' : ''
		case 'P2':
			return values['room'] ? 'out' : ''
		default:
			return ''
	}
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fixWords = (finding: BreakoutFinding, names: FindingNames): string | null => {
	const { fix } = finding
	if (fix === null) return null
	const table = 'groupId' in fix ? (names.tableOf(fix.groupId) ?? '') : ''
	switch (fix.kind) {
		case 'move':
			return say('groupFindings.fix.move', {
				person: names.personOf(fix.registrationId) ?? say('groupFindings.somebody'),
				table: names.tableOf(fix.toGroupId) ?? '',
			})
		case 'findHost':
			return say(`groupFindings.fix.${fix.duty}`, { table })
		case 'otherRoom':
			return say('groupFindings.fix.otherRoom', { table })
		case 'writeContentNote':
		case 'allocate':
			return say(`groupFindings.fix.${fix.kind}`)
		default:
			return fix satisfies never
	}
}

export const findingWords = (finding: BreakoutFinding, names: FindingNames): FindingWords => {
	const { rule, groupIds, registrationIds, values } = finding
	const numbers = groupIds.flatMap((id) => names.tableOf(id) ?? [])
	const people = registrationIds.flatMap((id) => names.personOf(id) ?? [])
	const sector = String(values['sector'] ?? '')
	const detail = detailOf(finding)
	const known = {
		...values,
		/** How many, where the rule counts; `count` is how many tables, which chooses the form of the sentence. */
		n: values['count'] ?? 0,
		sector: sayIfKnown(`groupFindings.sector.${sector}`) ?? sector,
		tables: lists.format(numbers.toSorted((a, b) => a - b).map(String)),
		people: people.length === 0 ? say('groupFindings.somebody') : namesInWords(people),
		count: Math.max(1, numbers.length),
	}
	const of = (name: string): string | undefined => sayIfKnown(`groupFindings.${rule}.${name}`, known)
	const first = (...keys: readonly string[]): string => {
		for (const key of keys) {
			const words = of(key)
			if (words !== undefined) return capital(words)
		}
		return ''
	}
	const inDetail = (...keys: readonly string[]) => (detail === '' ? [] : keys)
	return {
		title: first(...inDetail(detail), 'title'),
		words:
			people.length > 0
				? first(...inDetail(`${detail}Words`, `${detail}Bare`), 'words')
				: first(...inDetail(`${detail}Bare`, `${detail}Words`), 'bare'),
		short: first(...inDetail(`short${capital(detail)}`), 'short'),
		fix: fixWords(finding, names),
	}
}
