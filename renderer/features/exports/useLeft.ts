/** What left so far, and saying that a file is gone. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'
import { type Query, useQuery } from '../../transport/useQuery.ts'

export type Left = OutputOf<'exports.left'>
export type LeftFile = Left['files'][number]

export const useLeft = (): Query<Left> => useQuery('exports.left', (client) => client.exports.left({}), ['history'])

type Marking = OutputOf<'exports.markDestroyed'>

const changing = createChanging<'exports.markDestroyed'>({
	done: new Set<Marking['outcome']>(['marked']),
	refusalOf: (_, { outcome }) =>
		say(outcome === 'alreadyMarked' ? 'exports.left.alreadyMarked' : 'exports.left.notThere'),
	toast,
	announce,
})

export const { useChange: useMarking, undoLast: undoMarking } = changing
