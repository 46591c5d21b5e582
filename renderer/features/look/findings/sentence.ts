/**
 * The sentence of a finding: what is wrong, and why it matters. Numbers and codes come from the finding, names of
 * people from the cards that came with it, everything else from what its places are called here. Whoever is not on a
 * card is "somebody": a finding holds no card of whom it may not name.
 */
import { findingWords, namesInWords } from '../../../text/findingWords.ts'
import { dateOf, formatDate } from '../../../text/format.ts'
import { stallFindingWords } from '../../../text/stallFindingWords.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import type { Finding, Fix } from '../lookTypes.ts'

/** What ids and codes mean on this event; undefined where it is not known here. */
export type Places = {
	readonly storyOf: (
		slotId: string,
	) => { readonly number: number; readonly startAt: string; readonly itemId: string | null } | undefined
	readonly itemOf: (
		itemId: string,
	) => { readonly title: string; readonly startAt: string; readonly dayId: string } | undefined
	readonly tableOf: (groupId: string) => { readonly number: number; readonly round: number } | undefined
	/** The number of a round. */
	readonly roundOf: (roundId: string) => number | undefined
	readonly isTopic: (id: string) => boolean
	/** What a room with this code is called. */
	readonly roomOf: (code: string) => string | undefined
	readonly hasRounds: boolean
}

export type Sentence = { readonly what: string; readonly words: string }

type Values = Record<string, string | number>

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const needWords = (code: string): string => sayIfKnown(`importing.need.${code}`) ?? code

const dutyWords = (kind: unknown, number: unknown): string =>
	sayIfKnown(`lookFindings.duty.${String(kind)}`, { number: Number(number ?? 0) }) ?? String(kind)

/** Codes of a finding as words, beside its numbers and times. */
const valuesOf = ({ values, people }: Finding, places: Places): Values => {
	const text = (name: string): string => String(values[name] ?? '')
	const roomWords = (code: string): string => (code === '' ? say('lookFindings.aRoom') : (places.roomOf(code) ?? code))
	return {
		...values,
		who: people.length === 0 ? say('lookFindings.somebody') : namesInWords(people.map((one) => one.preferredName)),
		need: needWords(text('code')),
		one: dutyWords(values['one'], values['oneNumber']),
		other: dutyWords(values['other'], values['otherNumber']),
		duty: dutyWords(values['kind'], values['number']),
		aside: sayIfKnown(`lookFindings.aside.${text('kind')}`) ?? '',
		where: sayIfKnown(`lookFindings.where.${text('where')}`) ?? '',
		purpose: sayIfKnown(`lookFindings.purpose.${text('purpose')}`) ?? '',
		planned: sayIfKnown(`lookFindings.questions.${text('planned')}`) ?? '',
		taken: sayIfKnown(`lookFindings.questions.${text('taken')}`) ?? '',
		team: text('team') || say('lookFindings.interpreters'),
		room: roomWords(text('room')),
		otherRoom: roomWords(text('otherRoom')),
		dueOn: formatDate(text('dueOn')),
		data: sayIfKnown(`keeping.data.${text('data')}`) ?? '',
		onDay: typeof values['atMs'] === 'number' ? formatDate(dateOf(values['atMs'])) : '',
		...stallFindingWords(values),
	}
}

/** What a rule over one round found, as the sentences of groups take it. */
const groupWords = (finding: Finding, places: Places) => {
	const { key, rule, strength, values, people, groupIds, roundId, fix } = finding
	const asOfRound = {
		key,
		strength,
		values,
		roundId,
		groupIds: [...groupIds],
		registrationIds: people.map(({ registrationId }) => registrationId),
		rule: rule as Parameters<typeof findingWords>[0]['rule'],
		fix: fix?.kind === 'group' ? (fix.fix as Parameters<typeof findingWords>[0]['fix']) : null,
	}
	return findingWords(asOfRound, {
		tableOf: (groupId) => places.tableOf(groupId)?.number,
		personOf: (id) => people.find(({ registrationId }) => registrationId === id)?.preferredName,
	})
}

export const isOfRound = ({ variant }: Pick<Finding, 'variant'>): boolean => variant === 'group'

/** Two speakers of one story are no two stories. */
const variantOf = ({ rule, variant, values }: Finding): string =>
	rule === 'C4' && variant === 'twoSpeakers' && values['number'] === values['otherNumber'] ? 'sameStory' : variant

const keyOf = (finding: Finding): string => `lookFindings.rule.${finding.rule}.${variantOf(finding)}`

export const sentenceOf = (finding: Finding, places: Places): Sentence => {
	if (isOfRound(finding)) {
		const { title, words } = groupWords(finding, places)
		const number = finding.roundId === null ? undefined : places.roundOf(finding.roundId)
		const what =
			number === undefined || !places.hasRounds ? title : say('lookFindings.inRound', { number, words: title })
		return { what, words }
	}
	const key = keyOf(finding)
	const values = valuesOf(finding, places)
	const what =
		(finding.people.length > 1 ? sayIfKnown(`${key}.whatMany`, values) : undefined) ?? sayIfKnown(`${key}.what`, values)
	return {
		what: capital(what ?? say('lookFindings.unknown')),
		words: capital(sayIfKnown(`${key}.words`, values) ?? say('lookFindings.unknownWords')),
	}
}

/** What findings of one kind have in common; the same for all of them. */
export const kindOf = (finding: Finding, places: Places): string => {
	const { rule, fix } = finding
	const detail = isOfRound(finding) ? groupWords({ ...finding, people: [] }, places).short : variantOf(finding)
	return [rule, detail, fix?.kind === 'do' ? fix.says : ''].join(' ')
}

/** Of several of one kind: "56 needs are not ready". */
export const manyWords = (findings: readonly [Finding, ...Finding[]], places: Places): string => {
	const [first] = findings
	const count = findings.length
	if (!isOfRound(first)) return sayIfKnown(`${keyOf(first)}.many`, { count }) ?? say('lookFindings.unknown')
	const short = groupWords(first, places).short.replace(/\.$/, '')
	const tables = new Set(findings.flatMap(({ groupIds }) => groupIds)).size
	return tables > 0
		? say('lookFindings.manyTables', { short, count: tables })
		: say('lookFindings.manyRounds', { short, count })
}

/** Which words a fix has: a need to leave the building is a plan that is agreed. */
export const saysOf = ({ says, values }: Extract<Fix, { kind: 'do' }>): string =>
	says === 'needReady' && values['code'] === 'helpToLeave' ? 'planAgreed' : says

/** The label of the button that does it, and what is said once it was done; empty where there are no words. */
export const doWords = (
	fix: Extract<Fix, { kind: 'do' }>,
	finding: Finding,
	places: Places,
): { readonly label: string; readonly done: string } => {
	const values = valuesOf({ ...finding, values: { ...finding.values, ...fix.values } }, places)
	const says = saysOf(fix)
	return {
		label: sayIfKnown(`lookFixes.fix.${says}`, values) ?? '',
		done: sayIfKnown(`lookFixes.done.${says}`, values) ?? '',
	}
}

export type LinkFix = { readonly label: string; readonly href: string }

/** Where a person settles it, and what the link there is called. */
export const linkOf = (finding: Finding, places: Places): LinkFix | null => {
	const { fix, roundId } = finding
	if (fix === null || fix.kind === 'do') return null
	const board = (id: string | null): LinkFix => {
		const number = id === null ? undefined : places.roundOf(id)
		return {
			href: id === null ? '#/breakouts/board' : `#/breakouts/board/${id}`,
			label: number === undefined ? say('lookFixes.go.boardBare') : say('lookFixes.go.board', { number }),
		}
	}
	if (fix.kind === 'group') {
		if (fix.fix['kind'] === 'allocate') return { href: '#/breakouts/fill', label: say('lookFixes.go.allocate') }
		if (fix.fix['kind'] === 'writeContentNote')
			return { href: '#/breakouts/setup/topics', label: say('lookFixes.go.topics') }
		return { ...board(roundId), label: groupWords(finding, places).fix ?? say('lookFixes.go.boardBare') }
	}
	switch (fix.to) {
		case 'slot': {
			const story = places.storyOf(fix.id)
			return {
				href: `#/stories/${fix.id}`,
				label: story ? say('lookFixes.go.slot', { number: story.number }) : say('lookFixes.go.slotBare'),
			}
		}
		case 'item': {
			const item = places.itemOf(fix.id)
			return {
				href: item ? `#/programme/plan/${item.dayId}/${fix.id}` : '#/programme/plan',
				label: say('lookFixes.go.item'),
			}
		}
		case 'board':
			return board(fix.id)
		case 'setup':
			return places.isTopic(fix.id)
				? { href: '#/breakouts/setup/topics', label: say('lookFixes.go.topics') }
				: { href: '#/breakouts/setup/rounds', label: say('lookFixes.go.setup') }
		case 'sheets':
			return { href: '#/programme/sheets', label: say('lookFixes.go.sheets') }
		case 'stall':
			return { href: `#/marketplace/stalls/${fix.id}`, label: say('lookFixes.go.stall') }
		case 'person': {
			const who = finding.people.find(({ registrationId }) => registrationId === fix.id)?.preferredName
			return {
				href: `#/registrations/person/${fix.id}`,
				label: who === undefined ? say('lookFixes.go.personBare') : say('lookFixes.go.person', { who }),
			}
		}
		case 'people':
			return { href: '#/registrations/list', label: say('lookFixes.go.people') }
		case 'badges':
			return { href: '#/registrations/badges', label: say('lookFixes.go.badges') }
		case 'doors':
			return { href: '#/today/doors', label: say('lookFixes.go.doors') }
		case 'leaving':
			return { href: '#/today/leaving', label: say('lookFixes.go.leaving') }
		case 'table':
			return { href: `#/table/${fix.id}`, label: say('lookFixes.go.table') }
		case 'keeping':
			return { href: '#/afterwards/keeping', label: say('lookFixes.go.keeping') }
		default:
			return fix.to satisfies never
	}
}
