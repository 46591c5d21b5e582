/** People's pages as part of a day played over a wire: found, changed, looked after, told apart and made one. */
import { everybody } from '../../shared/domain/people/filter.ts'
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { need, personNamed } from './people.ts'

const [mara, kin, twin, view, opening, edited] = Array.from({ length: 6 }, (_, n) => idOf(7600 + n)) as [
	string,
	string,
	string,
	string,
	string,
	string,
]
/** Who comes into the day here, for the door and the alarm to go on with. */
export const peopleThere = { mara, kin, twin }

const list = { order: 'name', isDescending: false, limit: 20, offset: 0 }
const only = (text: string) => ({ ...everybody, text })

const comeIn = async ({ command, dayId }: Session) => {
	const person = (name: string, more: object = {}) => personNamed(name, 'Qarrow', { days: [dayId], ...more })
	await command('people.add', { registrationId: mara, person: person('Mara', { email: 'mara@mail.example' }) })
	await command('people.add', { registrationId: kin, person: person('Kin', { needsEvacuationHelp: 'yes' }) })
	await command('people.add', { registrationId: twin, person: person('Mara', { phone: '01234 567890' }) })
}

const findAndChange = async ({ ask, command, dayId }: Session) => {
	await ask('people.list', { filter: only('qarrow'), ...list })
	const narrow = { statuses: ['confirmed'], presence: ['notCome'], lacks: ['photoAnswer', 'sector'], dayId }
	await ask('people.list', { filter: { ...only('“Ünïcode” 💙 100 %'), ...narrow }, ...list, order: 'added' })
	await ask('people.list', { filter: { ...only('qarrow'), ...narrow }, ...list, isDescending: true })
	await ask('people.listIds', { filter: only('mara') })
	await ask('people.neighbours', { registrationId: kin, filter: only('qarrow'), order: 'name', isDescending: false })
	const changes = { pronouns: 'they/them', organisation: 'Ünïcode & Söhne 💙', sector: 'VC' }
	await command('people.edit', { registrationId: mara, changes }, edited)
	await command('people.edit', { registrationId: mara, changes })
	await command('people.edit', { registrationId: mara, changes: { sector: 'nowhere' } })
	await command('people.edit', { registrationId: mara, changes: { days: [idOf(9)] } })
	await command('people.edit', { registrationId: idOf(9), changes })
	await command('history.undo', { targetId: edited, reason: 'A slip' })
	await command('people.bookDay', { registrationId: mara, dayId })
	const rows = [mara, kin, idOf(9)].map((registrationId) => ({ registrationId }))
	const change = { set: 'addRole', role: 'crew' }
	await ask('people.previewMany', { rows, change })
	await command('people.changeMany', { rows, change })
	await command('people.changeMany', { rows, change })
	await ask('people.page', { registrationId: mara })
	await ask('people.page', { registrationId: idOf(9) })
	await command('people.saveView', { viewId: view, name: 'Crew — “Ünïcode”', filter: only('qarrow') })
	await command('people.saveView', { viewId: idOf(7609), name: 'crew — “ünïcode”', filter: everybody })
	await ask('people.views')
	await command('people.removeView', { viewId: view })
}

const lookAfter = async ({ ask, command }: Session) => {
	const registrationId = mara
	const carried = {
		...need({ words: 'Nicht zu laut, bitte ☕' }),
		status: 'planned',
		instead: '',
		owner: 'access lead',
	}
	await command('people.setNeeds', { registrationId, needs: [carried] })
	await command('people.setNeeds', { registrationId, needs: [carried] })
	await command('people.setConsent', { registrationId, kind: 'shareAccessNeed', value: 'yes', how: 'paper' })
	await command('people.setPhoto', { registrationId, photo: 'ask' })
	await command('people.setPhoto', { registrationId, photo: 'ask' })
	await command('people.link', { registrationId, toId: kin, kind: 'carer' })
	await command('people.link', { registrationId, toId: mara, kind: 'carer' })
	const along = { registrationId: idOf(7611), forId: kin, preferredName: 'Ünï', familyName: '', kind: 'carer' }
	await command('people.bookWith', along)
	await command('people.bookWith', { ...along, registrationId: idOf(7612), forId: idOf(9) })
	const plan = { state: 'agreed', method: 'buddy', meetAt: 'Desk 1', refuge: '', equipment: '', route: '' }
	await command('people.setPlan', { registrationId: kin, plan: { ...plan, buddyId: mara, backupId: mara } })
	await command('people.setPlan', { registrationId: kin, plan: { ...plan, buddyId: mara, backupId: null } })
	const contact = { name: 'Noor Qarrow', phone: '07700 900000', relationship: 'Sister' }
	await command('people.setEmergencyContact', { registrationId, contact })
	await command('people.openEmergencyContact', { registrationId, reason: 'Feels faint — asked us to ring' }, opening)
	await command('people.openEmergencyContact', { registrationId: kin, reason: 'Feels faint' })
	await ask('people.emergencyContact', { openingId: opening })
	await ask('people.emergencyContact', { openingId: idOf(9) })
	await ask('people.care', { registrationId })
	await ask('people.care', { registrationId: kin })
	await ask('people.needs', { statuses: ['planned'] })
	await command('people.setEmergencyContact', { registrationId, contact: null })
}

const tellApart = async ({ ask, command }: Session) => {
	await ask('people.suspects', { limit: 5, offset: 0 })
	await command('people.setDifferent', { registrationId: mara, otherId: twin, isDifferent: true })
	await command('people.setDifferent', { registrationId: twin, otherId: mara, isDifferent: true })
	await ask('people.suspects', { limit: 5, offset: 0 })
	await command('people.setDifferent', { registrationId: mara, otherId: twin, isDifferent: false })
	await ask('people.previewMerge', { registrationId: mara, goneId: twin })
	await ask('people.previewMerge', { registrationId: mara, goneId: idOf(9) })
	const merged = idOf(7610)
	await command('people.merge', { registrationId: mara, goneId: twin, take: ['phone'] }, merged)
	await command('people.merge', { registrationId: mara, goneId: twin, take: ['phone'] })
	await ask('people.page', { registrationId: mara })
	await command('history.undo', { targetId: merged, reason: 'Two people after all' })
	await ask('people.list', { filter: only('qarrow'), ...list })
}

export const playPeople = async (session: Session): Promise<void> => {
	await comeIn(session)
	await findAndChange(session)
	await lookAfter(session)
	await tellApart(session)
}

/** After the alarm: what was agreed is taken away again. */
export const clearPeople = async ({ command }: Session): Promise<void> => {
	await command('people.unlink', { registrationId: mara, toId: kin })
	await command('people.unlink', { registrationId: mara, toId: kin })
	await command('people.removePlan', { registrationId: kin })
	await command('people.removePlan', { registrationId: kin })
}
