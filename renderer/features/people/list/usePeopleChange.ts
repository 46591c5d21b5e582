/** Changes people: what their commands answer when they are done, and what their refusals say. */
import type { CommandName, OutputOf } from '../../../../shared/contract/index.ts'
import { createChanging } from '../../../components/changing.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import type { StepOf } from '../../../transport/sendSteps.ts'

export type PeopleCommand = Extract<
	CommandName,
	'people.add' | 'people.edit' | 'people.bookDay' | 'people.changeMany' | 'people.saveView' | 'people.removeView'
>
export type PeopleStep = StepOf<PeopleCommand>
export type PeopleAnswer = OutputOf<PeopleCommand>

const done: ReadonlySet<string> = new Set<PeopleAnswer['outcome']>([
	'added',
	'saved',
	'booked',
	'changed',
	'removed',
	'unchanged',
])

export const refusalOf = (name: PeopleCommand, { outcome }: PeopleAnswer): string =>
	name === 'people.removeView'
		? say('people.refused.viewGone')
		: (sayIfKnown(`people.refused.${outcome}`) ?? say('people.refused.other'))

const changing = createChanging<PeopleCommand>({ done, refusalOf })

export const { useChange: usePeopleChange, undoLast, forget: forgetDone } = changing
