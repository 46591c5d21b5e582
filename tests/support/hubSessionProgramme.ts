/** The programme as part of a day played over a wire: planned, moved, run, printed, in the order of a day. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { itemInput } from './programme.ts'

const [opening, pause, extra, shift, sheet, team] = Array.from({ length: 6 }, (_, n) => idOf(7100 + n)) as [
	string,
	string,
	string,
	string,
	string,
	string,
]

const plan = async ({ ask, command, dayId, personId, roomId }: Session) => {
	const here = { dayId, roomId }
	await command('breakouts.saveTeam', {
		teamId: team,
		name: 'BSL',
		rows: [{ registrationId: personId, part: 'interprets' }],
	})
	const interpreters = [{ teamId: team, standsAt: 'stage left' }]
	await command('programme.saveItem', {
		item: itemInput(opening, '10:00', '10:30', {
			...here,
			title: 'Opening — “Ünïcode” 💙',
			avNotes: 'Two hand-held',
			contentNote: 'Loud music',
			interpreters,
		}),
	})
	await command('programme.saveItem', {
		item: itemInput(pause, '10:30', '10:50', { ...here, kind: 'break', title: 'Break' }),
	})
	await command('programme.saveItem', { item: itemInput(extra, '11:00', '10:00', here) })
	await command('programme.setLeads', { rows: [{ registrationId: personId, itemId: opening, isLead: true }] })
	await command('programme.setMaterialSent', { itemId: opening, teamId: team, sentOn: '2027-05-10' })
	await command('programme.moveItem', {
		itemId: opening,
		...here,
		startAt: '10:00',
		endAt: '10:35',
		shift: 'following',
	})
	const duty = { id: shift, kind: 'wellbeing', startAt: '09:00', endAt: '12:00', ...here }
	await command('programme.saveShift', { registrationId: personId, shift: duty })
	await command('programme.setRoomUse', { roomId, purpose: 'quiet' })
	await ask('programme.duties')
}

const run = async ({ ask, command, dayId }: Session) => {
	await command('programme.setStatus', { itemId: opening, status: 'on' })
	await command('programme.setSaid', { dayId, key: 'welcome', isSaid: true })
	await ask('programme.runSheet', { dayId })
	await ask('programme.stage', { dayId })
	await command('programme.recordOutput', {
		outputId: sheet,
		sheet: 'runSheet',
		holder: 'Stage',
		copies: 3,
		dayIds: [dayId],
		slotId: null,
	})
	await ask('programme.outputs', { onlyOut: true })
	await command('programme.setOutputBack', { outputId: sheet, isBack: true })
	await ask('programme.calendar', { dayIds: [dayId] })
	await ask('programme.saveCalendar', { dayIds: [dayId] })
}

const clearUp = async ({ command, roomId }: Session) => {
	await command('programme.setRoomUse', { roomId, purpose: null })
	await command('programme.removeShift', { shiftId: shift })
	await command('programme.removeItem', { itemId: pause })
	await command('programme.removeItem', { itemId: extra })
}

export const playProgramme = async (session: Session): Promise<void> => {
	await plan(session)
	await run(session)
	await clearUp(session)
}
