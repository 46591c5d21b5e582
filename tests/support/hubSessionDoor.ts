/** The door beyond one person at a time, badges, the page by the door and the day at a glance, played over a wire. */
import { everybody } from '../../shared/domain/people/filter.ts'
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { peopleThere } from './hubSessionPeople.ts'

const { mara, kin, twin } = peopleThere
const [together, companion, helpAsk, design, left, closing] = Array.from({ length: 6 }, (_, n) => idOf(7620 + n)) as [
	string,
	string,
	string,
	string,
	string,
	string,
]

const someOf = (...ids: readonly string[]) => ids.map((registrationId) => ({ registrationId }))

const label = {
	paper: 'a4Sheet',
	widthMm: 90,
	heightMm: 55,
	across: 2,
	down: 5,
	marginTopMm: 10,
	marginLeftMm: 10,
	gapXMm: 0,
	gapYMm: 0,
	parts: ['preferredName', 'code', 'groups'],
}

const printBadges = async ({ ask, command, dayId }: Session) => {
	await ask('badges.designs')
	await command('badges.saveDesign', { designId: design, name: 'Labels — “Ünïcode” 💙', design: label })
	await command('badges.saveDesign', { designId: idOf(9), name: 'labels — “ünïcode” 💙', design: label })
	await command('badges.saveDesign', { designId: idOf(9), name: 'Too wide', design: { ...label, across: 9 } })
	await ask('badges.designs')
	const { badge }: { badge: { badgeCode: string } } = await ask('badges.one', { registrationId: mara, dayId })
	await ask('badges.one', { registrationId: idOf(9), dayId })
	await command('badges.recordPrint', { what: 'badge', rows: someOf(mara, kin) })
	await command('badges.recordPrint', { what: 'badge', rows: someOf(mara) })
	await command('badges.recordPrint', { what: 'slip', rows: someOf(idOf(9)) })
	await ask('badges.batch', { filter: { ...everybody, text: 'qarrow' }, dayId, onlyNew: true })
	await ask('badges.deskList', { dayId })
	await command('badges.removeDesign', { designId: design })
	return badge.badgeCode
}

const comeAndGo = async ({ ask, command, dayId }: Session, code: string) => {
	await ask('checkin.scan', { code, dayId })
	await ask('checkin.scan', { code: 'pretix-secret-ünïcode', dayId })
	await ask('checkin.linked', { registrationId: mara, dayId })
	await command('checkin.admitTogether', { dayId, method: 'search', rows: someOf(mara, kin) }, together)
	await command('checkin.admitTogether', { dayId, method: 'search', rows: someOf(mara, kin) })
	await command('history.undo', { targetId: together, reason: 'A slip' })
	await command('checkin.admitTogether', { dayId, method: 'scan', rows: someOf(mara, kin, idOf(9)) })
	const along = { registrationId: companion, forId: mara, dayId, preferredName: 'Zo', kind: 'supporter', photo: 'no' }
	await command('checkin.addCompanion', along)
	await command('checkin.addCompanion', { ...along, registrationId: idOf(8), forId: idOf(9) })
	await command('checkin.leave', { registrationId: companion, dayId, method: 'scan' }, left)
	await command('checkin.leave', { registrationId: companion, dayId, method: 'scan' })
	const rows = [
		{ registrationId: twin, kind: 'in', at: '08:40' },
		{ registrationId: mara, kind: 'in', at: '08:42' },
		{ registrationId: idOf(9), kind: 'out', at: '08:42' },
	]
	await command('checkin.enterPaper', { dayId, rows })
	await command('checkin.enterPaper', { dayId, rows })
}

const helpDesk = async ({ ask, command, dayId }: Session) => {
	await command('checkin.sendToHelp', { rows: someOf(mara), dayId, why: 'needs' }, helpAsk)
	await command('checkin.sendToHelp', { rows: someOf(mara), dayId, why: 'question' })
	await command('checkin.sendToHelp', { rows: [], dayId, why: 'notFound' })
	await command('checkin.setHelp', { askId: helpAsk, state: 'taken' })
	await command('checkin.setHelp', { askId: helpAsk, state: 'taken' })
	await ask('checkin.helpQueue', { dayId })
	await ask('checkin.helpCard', { registrationId: kin, dayId })
	await command('checkin.setHelp', { askId: helpAsk, state: 'done' })
	await command('checkin.setBuilding', { fireLimit: 300, comfortable: 250 })
	await ask('checkin.building', { dayId })
}

const byTheDoor = async ({ ask, command, dayId }: Session) => {
	await ask('kiosk.setup')
	await ask('kiosk.address')
	await ask('kiosk.mayLeave', { pin: '12345' })
	await ask('kiosk.setPin', { pin: '12345' })
	await ask('kiosk.mayLeave', { pin: '54321' })
	await ask('kiosk.mayLeave', { pin: '12345' })
	await command('kiosk.keepPin', { salt: 'a'.repeat(32), hash: 'b'.repeat(64) })
	await ask('kiosk.welcome', { registrationId: mara, dayId })
	await ask('kiosk.welcome', { registrationId: idOf(9), dayId })
}

/** Call after `playPeople`, whose people come in here. */
export const playDoor = async (session: Session): Promise<void> => {
	const code = await printBadges(session)
	await comeAndGo(session, code)
	await helpDesk(session)
	await byTheDoor(session)
	await session.ask('today.glance', { dayId: session.dayId })
	await session.ask('today.ready', { dayId: session.dayId })
}

/** The end of the day, and that it was none after all. */
export const endDay = async ({ ask, command, dayId }: Session): Promise<void> => {
	await ask('checkin.dayEnd', { dayId })
	await command('checkin.closeDay', { dayId }, closing)
	await command('checkin.closeDay', { dayId })
	await ask('checkin.dayEnd', { dayId })
	await command('history.undo', { targetId: closing, reason: 'Too early' })
	await ask('checkin.dayEnd', { dayId })
}
