import type { CommandHandlers } from '../../bus/handlers.ts'
import { lastSeq } from '../../bus/log.store.ts'
import { addTerm, hubTerm } from './standby.store.ts'

export const standbyCommands: CommandHandlers<'standby.tookOver'> = {
	'standby.tookOver': (context, next) => {
		if (next.term !== (hubTerm(context.db)?.term ?? 0) + 1) return { outcome: 'notNext' }
		addTerm(context, next, lastSeq(context.db))
		return { outcome: 'tookOver' }
	},
}
