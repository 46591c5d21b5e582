/** Changes what was heard: what its commands answer when they are done, and what their refusals say. */
import { useCallback } from 'react'
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { say, sayIfKnown } from '../../text/text.ts'
import { type Change, createChanging } from '../../transport/changing.ts'
import { useHub } from '../../transport/hub.ts'
import type { AskNaming } from '../../transport/useNaming.ts'

export type HeardCommand = Extract<CommandName, `heard.${string}`>
export type HeardSend = Change<HeardCommand>
type Answer = OutputOf<HeardCommand>

const done: ReadonlySet<string> = new Set<Answer['outcome']>(['saved', 'removed', 'sorted', 'unchanged'])

const changing = createChanging<HeardCommand>({
	done,
	toast,
	announce,
	refusalOf: (_, { outcome }) => sayIfKnown(`heard.refused.${outcome}`) ?? say('heard.refused.other'),
})

export const { useChange: useHeardSend } = changing

/** Ctrl Z takes the last of what was done here back. @param again reads what is on the screen afresh */
export const useHeardUndoKey = (again: () => Promise<void>): void => {
	const hub = useHub()
	useUndoKey(() => void changing.undoLast(hub).then(again))
}

/** Whether texts seem to name somebody. */
export const useHeardNaming = (): AskNaming => {
	const { client } = useHub()
	return useCallback(async (texts) => (await client.heard.names({ texts: [...texts] })).naming, [client])
}
