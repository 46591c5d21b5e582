/** Changes things from the help desk: what its commands answer when they are done, and what their refusals say. */
import type { CommandName, OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { toast } from '../../../components/toasts.ts'
import { say } from '../../../text/text.ts'
import { createChanging } from '../../../transport/changing.ts'

type HelpCommand = Extract<
	CommandName,
	| 'checkin.setHelp'
	| 'checkin.admit'
	| 'checkin.leave'
	| 'checkin.addCompanion'
	| 'people.bookDay'
	| 'people.rename'
	| 'people.setPhoto'
>

const done: ReadonlySet<string> = new Set<OutputOf<HelpCommand>['outcome']>([
	'set',
	'unchanged',
	'admitted',
	'admittedBeyond',
	'alreadyIn',
	'left',
	'notIn',
	'booked',
	'renamed',
])

const refusalOf = (_name: HelpCommand, answer: OutputOf<HelpCommand>): string => {
	if (answer.outcome === 'full') return say('deskDoor.full', { inside: answer.inside, limit: answer.fireLimit })
	if (answer.outcome === 'wrongDay' || answer.outcome === 'cancelled' || answer.outcome === 'waiting')
		return say(`help.refused.${answer.outcome}`)
	return say('help.refused.notFound')
}

export const {
	useChange: useHelpSend,
	undoLast,
	forget,
} = createChanging<HelpCommand>({
	done,
	refusalOf,
	toast,
	announce,
})
