/** Certificates and the words of the report, played over a wire. */
import { idOf } from './events.ts'
import type { Session } from './hubSessionGroups.ts'
import { peopleThere } from './hubSessionPeople.ts'

const settings = {
	outcomes: ['Plan support together — “Ünïcode” 💙'],
	organiser: 'Luton Mind',
	checkWith: 'learning@luton.example',
	leastMinutes: 15,
	uses: [],
}
const words = {
	purpose: 'To hear what helps',
	plannedWith: '',
	whatNext: '',
	lessons: '',
	principles: '',
	aims: '',
	presence: '',
	process: '',
	impact: '',
}

export const playPapers = async ({ ask, command }: Session): Promise<void> => {
	const rows = [{ registrationId: peopleThere.mara }]
	await ask('certificates.list')
	await command('certificates.issue', { rows })
	await command('certificates.saveSettings', settings)
	await command('certificates.saveSettings', settings)
	await command('certificates.issue', { rows })
	await command('certificates.issue', { rows: [{ registrationId: idOf(9) }] })
	await ask('certificates.list')
	await ask('reports.words')
	await command('reports.saveWords', words)
	await command('reports.saveWords', words)
	await ask('reports.words')
}
