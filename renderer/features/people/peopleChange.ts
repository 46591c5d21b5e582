/** Changes people, what they need and who they are: what commands answer when they are done, and what refusals say. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { say, sayIfKnown } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'
import { useHub } from '../../transport/hub.ts'
import type { StepOf } from '../../transport/sendSteps.ts'

type ListCommand = Extract<
	CommandName,
	'people.add' | 'people.edit' | 'people.bookDay' | 'people.changeMany' | 'people.saveView' | 'people.removeView'
>
type CareCommand = Extract<
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
export type PeopleCommand = ListCommand | CareCommand
export type PeopleStep = StepOf<PeopleCommand>
export type PeopleAnswer = OutputOf<PeopleCommand>

const done: ReadonlySet<string> = new Set<PeopleAnswer['outcome']>([
	'added',
	'saved',
	'booked',
	'changed',
	'set',
	'linked',
	'unlinked',
	'removed',
	'merged',
	'unchanged',
])

const ofList: ReadonlySet<CommandName> = new Set<ListCommand>([
	'people.add',
	'people.edit',
	'people.bookDay',
	'people.changeMany',
	'people.saveView',
	'people.removeView',
])

export const refusalOf = (name: PeopleCommand, { outcome }: PeopleAnswer): string => {
	if (name === 'people.removeView') return say('people.refused.viewGone')
	if (ofList.has(name)) return sayIfKnown(`people.refused.${outcome}`) ?? say('people.refused.other')
	return sayIfKnown(`peopleCare.refused.${outcome}`) ?? say('peopleCare.refused.other')
}

const changing = createChanging<PeopleCommand>({ done, refusalOf, toast, announce })

export const { useChange: usePeopleChange, forget: forgetDone, keepDone } = changing

/** Ctrl Z takes the last of what was done to people back. Once on a screen; what it shows is read afresh by itself. */
export const usePeopleUndoKey = (): void => {
	const hub = useHub()
	useUndoKey(() => void changing.undoLast(hub))
}
