/** Renaming and locking a desk, with a way back; removing one, for good. */
import type { CommandName, OutputOf } from '../../../../shared/contract/index.ts'
import { announce } from '../../../components/announcer.ts'
import { toast } from '../../../components/toasts.ts'
import { say } from '../../../text/text.ts'
import { createChanging } from '../../../transport/changing.ts'

type Changes = Extract<CommandName, 'desks.rename' | 'desks.lock' | 'desks.remove'>

const refusalOf = (_: Changes, { outcome }: OutputOf<Changes>): string =>
	say(`deskNetwork.list.problem.${outcome === 'nameTaken' ? 'nameTaken' : 'notFound'}`)

export const { useChange } = createChanging<Changes>({
	done: new Set(['renamed', 'unchanged', 'locked', 'unlocked', 'removed']),
	refusalOf,
	toast,
	announce,
})
