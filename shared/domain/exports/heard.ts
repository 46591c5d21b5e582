/**
 * Themes and actions (E8): what was heard at the tables and what will be done about it. Pure: the same facts give the
 * same tables. No people are in it: groups are counted, and nobody is linked to what was said.
 */

import { dateInWords, isoDate } from '../../lib/when.ts'
import { unanswered } from '../heard/unanswered.ts'
import type { ActionState } from '../heard/words.ts'
import { type About, aboutSheet } from './about.ts'
import type { ExportFrame, MadeSheets, Sheet } from './sheet.ts'

/** What groups said, and what organisers made of it. Empty text: not given. */
export type HeardParts = {
	/** In the order of their topics, then as they were made. */
	readonly themes: readonly {
		readonly themeId: string
		/** Empty: of the event as a whole. */
		readonly topic: string
		readonly title: string
		readonly works: string
		readonly inTheWay: string
		readonly ideas: string
		readonly groups: number
		readonly rounds: readonly number[]
	}[]
	readonly actions: readonly {
		readonly number: number
		readonly themeId: string | null
		readonly heard: string
		readonly willDo: string
		readonly owner: string
		/** `2027-09-30`, or empty. */
		readonly byWhen: string
		readonly status: ActionState
		readonly whyNot: string
		readonly toldOn: string
		readonly toldHow: string
	}[]
	/** Questions, and quotations that whoever said them agreed to. */
	readonly notes: readonly {
		readonly kind: string
		readonly text: string
		readonly topic: string
		readonly themeId: string | null
	}[]
}
export type HeardFacts = ExportFrame & HeardParts

const statusWords: Readonly<Record<ActionState, string>> = {
	proposed: 'Proposed',
	agreed: 'Agreed',
	underWay: 'Under way',
	done: 'Done',
	notPossible: 'Not possible',
}

const whole = 'The whole event'
const topicOf = ({ topic }: { readonly topic: string }): string => (topic === '' ? whole : topic)

const themesSheet = ({ themes }: HeardParts): Sheet => ({
	name: 'Themes',
	columns: [
		{ title: 'Topic', width: 30 },
		{ title: 'Theme', width: 34 },
		{ title: 'What works', width: 40 },
		{ title: 'What gets in the way', width: 40 },
		{ title: 'Ideas', width: 40 },
		{ title: 'Groups raising it', width: 17 },
		{ title: 'Rounds', width: 10 },
	],
	rows: themes.map((theme) => [
		topicOf(theme),
		theme.title,
		theme.works,
		theme.inTheWay,
		theme.ideas,
		String(theme.groups),
		theme.rounds.join(', '),
	]),
})

const actionsSheet = ({ actions }: HeardParts): Sheet => ({
	name: 'Actions',
	columns: [
		{ title: 'No.', width: 6 },
		{ title: 'We heard', width: 40 },
		{ title: 'What we will do', width: 40 },
		{ title: 'Owner organisation', width: 28 },
		{ title: 'By when', width: 19 },
		{ title: 'Status', width: 14 },
		{ title: 'If not, why', width: 36 },
		{ title: 'Told people on', width: 19 },
		{ title: 'How', width: 26 },
	],
	rows: actions.map((action) => [
		String(action.number),
		action.heard,
		action.willDo,
		action.owner,
		action.byWhen === '' ? '' : dateInWords(action.byWhen),
		statusWords[action.status],
		action.whyNot,
		action.toldOn === '' ? '' : dateInWords(action.toldOn),
		action.toldHow,
	]),
})

const questionsSheet = ({ notes, actions }: HeardParts): Sheet => ({
	name: 'Questions unanswered',
	columns: [
		{ title: 'Topic', width: 30 },
		{ title: 'Question', width: 90 },
	],
	rows: unanswered(notes, actions).map((note) => [topicOf(note), note.text]),
})

const quotationsSheet = ({ notes }: HeardParts): Sheet => ({
	name: 'Quotations',
	columns: [
		{ title: 'Quotation', width: 90 },
		{ title: 'Topic', width: 30 },
		{ title: 'Permission checked', width: 18 },
	],
	rows: notes.filter(({ kind }) => kind === 'quotation').map((note) => [note.text, topicOf(note), 'Yes']),
})

const about = (rows: number): About => ({
	what: 'Themes and actions (E8): what was heard, and what will be done',
	rows: ['Rows of themes and actions', rows],
	statisticsRule: 'None: groups are counted, not people.',
	sensitivity: 'Open: no people are in it. Words were typed by hand, so read it once before it is sent.',
	keptForDays: null,
	notes: [
		['Groups raising it', 'How many groups wrote down something that belongs to the theme.'],
		['Questions unanswered', 'Asked by a group, and in no theme that something is done about yet.'],
		['Quotations', 'Whoever said it agreed at the table that it is written down. Nobody is named.'],
		['Empty cells', 'Not decided yet, or nobody was told yet.'],
	],
})

/** Makes every table. The one that a program reads is that of the actions, with dates as `2027-09-30`. */
export const makeHeard = (facts: HeardFacts): MadeSheets => {
	const [themes, actions] = [themesSheet(facts), actionsSheet(facts)]
	return {
		sheets: [
			aboutSheet(facts, about(themes.rows.length + actions.rows.length)),
			themes,
			actions,
			questionsSheet(facts),
			quotationsSheet(facts),
		],
		plain: {
			...actions,
			rows: actions.rows.map((row, at) =>
				row.with(4, facts.actions[at]?.byWhen ?? '').with(7, facts.actions[at]?.toldOn ?? ''),
			),
		},
		date: facts.days.map(({ date }) => date).toSorted()[0] ?? isoDate(facts.madeAtMs),
	}
}
