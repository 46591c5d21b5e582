/** Changes what people need, agreed to, and with whom they come; makes one person out of two. Ctrl Z takes the last back. */
import { useEffect } from 'react'
import type { CommandName, OutputOf } from '../../../../shared/contract/index.ts'
import { createChanging } from '../../../components/changing.ts'
import { say, sayIfKnown } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { StepOf } from '../../../transport/sendSteps.ts'

export type CareCommand = Extract<
	CommandName,
	| 'people.setNeeds'
	| 'people.setNeedStatus'
	| 'people.setConsent'
	| 'people.link'
	| 'people.unlink'
	| 'people.bookWith'
	| 'people.setPlan'
	| 'people.removePlan'
	| 'people.setEmergencyContact'
	| 'people.merge'
	| 'people.setDifferent'
>
export type CareStep = StepOf<CareCommand>

const done: ReadonlySet<string> = new Set<OutputOf<CareCommand>['outcome']>([
	'saved',
	'set',
	'linked',
	'unlinked',
	'added',
	'removed',
	'merged',
	'unchanged',
])

const refusalOf = (_: CareCommand, { outcome }: OutputOf<CareCommand>): string =>
	sayIfKnown(`peopleCare.refused.${outcome}`) ?? say('peopleCare.refused.other')

const changing = createChanging<CareCommand>({ done, refusalOf })

export const { useChange: useCareChange, undoLast } = changing

const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

/** Ctrl Z takes the last of what was done here back; in a field it is the field's own. */
export const useUndoKey = (again: () => Promise<void>): void => {
	const hub = useHub()
	useEffect(() => {
		const listen = (event: KeyboardEvent): void => {
			const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
			if (!isUndo || event.defaultPrevented || isTyping(event.target)) return
			if (document.querySelector('.dialog-veil') !== null) return
			event.preventDefault()
			void undoLast(hub).then(again)
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hub, again])
}
