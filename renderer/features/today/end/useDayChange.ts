/** Closing a day: what the hub answers when it is done, and what its refusals say. */
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { toast } from '../../../components/toasts.ts'
import { say } from '../../../text/text.ts'
import { createChanging } from '../../../transport/changing.ts'

type DayCommand = 'checkin.closeDay'

const done: ReadonlySet<string> = new Set<OutputOf<DayCommand>['outcome']>(['closed'])

const changing = createChanging<DayCommand>({
	done,
	toast,
	announce,
	refusalOf: (_, { outcome }) => say(outcome === 'alreadyClosed' ? 'today.end.already' : 'today.end.notThere'),
})

export const { useChange: useDayChange } = changing
