/**
 * What was heard at the tables, put together: themes, and what will be done. Texts are organisers' own words about
 * what groups said; nobody is linked to them, and no name belongs in them.
 */
import * as z from 'zod'
import { actionStates, mostHeardLetters, mostTitleLetters } from '../domain/heard/words.ts'
import { organisers } from '../domain/roles.ts'
import { noteKind } from './breakoutParts.ts'
import { command, query } from './define.ts'
import { date, id, line, notFound, outcome } from './parts.ts'

const words = line(mostHeardLetters)
/** A date, or empty: not known yet. */
const dateOrNone = z.union([date, z.literal('')])

const theme = z.object({
	themeId: id,
	/** Null: of the event as a whole. */
	topicId: id.nullable(),
	title: z.string().trim().min(1).max(mostTitleLetters),
	works: words,
	inTheWay: words,
	ideas: words,
})

const action = z.object({
	actionId: id,
	themeId: id.nullable(),
	heard: words,
	willDo: words,
	/** An organisation, not a person. */
	owner: line(mostTitleLetters),
	byWhen: dateOrNone,
	status: z.enum(actionStates),
	whyNot: words,
	toldOn: dateOrNone,
	toldHow: line(mostTitleLetters),
})

export const heard = {
	/** A new theme, or over the one that is there. */
	saveTheme: command({
		input: z.object({ theme }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics: ['breakouts', 'history'],
		privacy: 'nobody',
	}),
	/** Its notes are unsorted again, and what is to be done stays without a theme. */
	removeTheme: command({
		input: z.object({ themeId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		topics: ['breakouts', 'history'],
		privacy: 'nobody',
	}),
	/** Puts notes into a theme, whichever they were in; null: into none. */
	sortNotes: command({
		input: z.object({ noteIds: z.array(id).min(1).max(500), themeId: id.nullable() }),
		output: z.discriminatedUnion('outcome', [outcome('sorted'), outcome('unchanged'), notFound]),
		roles: organisers,
		topics: ['breakouts', 'history'],
		privacy: 'nobody',
	}),
	/** A new action, or over the one that is there. What is not possible needs its reason. */
	saveAction: command({
		input: z.object({ action }),
		output: z.discriminatedUnion('outcome', [outcome('saved'), outcome('unchanged'), outcome('needsWhy'), notFound]),
		roles: organisers,
		topics: ['breakouts', 'history'],
		privacy: 'nobody',
	}),
	removeAction: command({
		input: z.object({ actionId: id }),
		output: z.discriminatedUnion('outcome', [outcome('removed'), notFound]),
		roles: organisers,
		topics: ['breakouts', 'history'],
		privacy: 'nobody',
	}),
	/** Everything that groups wrote down, the themes it was sorted into, and what is done about it. */
	page: query({
		input: z.object({}),
		output: z.object({
			topics: z.array(z.object({ topicId: id, title: z.string() })),
			/** Counted from 1 over the whole event. */
			rounds: z.array(z.object({ roundId: id, number: z.int(), date, startAt: z.string() })),
			/** Quotations are here only where whoever said it agreed. */
			notes: z.array(
				z.object({
					noteId: id,
					kind: noteKind,
					text: z.string(),
					/** Of the table, in its round. */
					groupNumber: z.int(),
					roundId: id,
					topicId: id.nullable(),
					themeId: id.nullable(),
				}),
			),
			themes: z.array(
				theme.extend({
					title: z.string(),
					/** How many groups raised it. */
					groups: z.int(),
					rounds: z.array(z.int()),
				}),
			),
			actions: z.array(action.extend({ number: z.int() })),
		}),
		roles: organisers,
	}),
	/** Whether texts seem to name somebody who is registered: yes or no for each, never whom. */
	names: query({
		input: z.object({ texts: z.array(words).max(8) }),
		output: z.object({ naming: z.array(z.boolean()) }),
		roles: organisers,
	}),
}
