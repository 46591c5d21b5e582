/** Changes an alarm and what is got ready for it: what its commands answer when done, and what their refusals say. */
import type { CommandName, OutputOf } from '../../../shared/contract/index.ts'
import { announce } from '../../components/announcer.ts'
import { toast } from '../../components/toasts.ts'
import { say } from '../../text/text.ts'
import { createChanging } from '../../transport/changing.ts'

export type AlarmCommand = Extract<CommandName, `evacuation.${string}`> | 'checkin.setBuilding'
type Answer = OutputOf<AlarmCommand>

const done: ReadonlySet<string> = new Set<Answer['outcome']>([
	'begun',
	'drillBegun',
	'alreadyOn',
	'changed',
	'calledOff',
	'stoodDown',
	'set',
	'settled',
	'saved',
	'recorded',
	'unchanged',
])

const refusalOf = (name: AlarmCommand, { outcome }: Answer): string => {
	if (outcome === 'codeTaken') return say('alarm.setZones.codeTaken')
	if (outcome === 'roomTwice') return say('alarm.setZones.roomTwice')
	if (outcome === 'alreadyOver') return say('alarm.over')
	if (outcome === 'needsLead') return say('alarm.needsLead')
	return say(name === 'evacuation.saveZones' ? 'alarm.setZones.gone' : 'alarm.gone')
}

export const { useChange: useAlarmSend, undoLast } = createChanging<AlarmCommand>({
	done,
	refusalOf,
	toast,
	announce,
})
