import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'

type Changes = Extract<
	CommandName,
	| 'keeping.closeEvent'
	| 'keeping.saveRule'
	| 'keeping.setByItself'
	| 'keeping.holdBack'
	| 'keeping.addCopy'
	| 'keeping.copyGone'
	| 'exports.markDestroyed'
>

const refusalOf = (_: Changes, { outcome }: OutputOf<Changes>): string =>
	say(outcome === 'notAhead' ? 'keeping.hold.notAhead' : 'keeping.copies.notThere')

export const { useChange } = createChanging<Changes>({
	done: new Set([
		'closed',
		'alreadyClosed',
		'saved',
		'unchanged',
		'turnedOn',
		'turnedOff',
		'heldBack',
		'letGo',
		'added',
		'gone',
		'alreadyGone',
		'marked',
		'alreadyMarked',
	]),
	refusalOf,
	toast,
	announce,
})
