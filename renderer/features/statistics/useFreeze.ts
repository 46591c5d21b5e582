/** Freezing the numbers: what the hub answers when it is done, and what its refusals say. */
import type { OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'

const done: ReadonlySet<string> = new Set<OutputOf<'statistics.freeze'>['outcome']>(['frozen'])

const changing = createChanging<'statistics.freeze'>({
	done,
	// The way back has a warning of its own, so the toast has none.
	toast: (words) => void toast(words),
	announce,
	refusalOf: (_, { outcome }) =>
		say(outcome === 'nobodyCame' ? 'statistics.freeze.nobody' : 'statistics.freeze.already'),
})

export const { useChange: useFreeze } = changing
