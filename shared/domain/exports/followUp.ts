/** Whom to write to afterwards (E13): only people who agreed to keep in touch, and how they like to be reached. Pure. */
import { fold } from '../../lib/text.ts'
import { book, columnsOf } from './book.ts'
import { careWords, exactNumbers } from './careWords.ts'
import { exportList } from './kinds.ts'
import type { ExportFrame, MadeSheets } from './sheet.ts'

export type FollowUpFacts = ExportFrame & {
	/** Whose latest answer about keeping in touch is yes. */
	readonly people: readonly { readonly preferredName: string; readonly email: string; readonly phone: string }[]
}

export const followUpColumns = columnsOf({ 'Preferred name': 24, 'Contact method': 44, Wants: 30 })

const contact = ({ email, phone }: FollowUpFacts['people'][number]): string =>
	email !== '' ? `E-mail: ${email}` : phone !== '' ? `Phone: ${phone}` : 'None was given'

export const makeFollowUp = (facts: FollowUpFacts): MadeSheets => {
	const rows = facts.people
		.map((person) => [person.preferredName, contact(person), 'To keep in touch'] as const)
		.toSorted(([one, first], [other, second]) => {
			const [a, b] = [`${fold(one)} ${first}`, `${fold(other)} ${second}`]
			return a < b ? -1 : a > b ? 1 : 0
		})
	const about = {
		what: 'Contact list for follow-up (E13): people who agreed to keep in touch',
		rows: ['People', rows.length],
		statisticsRule: exactNumbers,
		sensitivity: careWords.personal,
		keptForDays: exportList.followUp.keptForDays,
		notes: [
			['Who is in it', 'Only people whose latest answer is that we may keep in touch. They can change it at any time.'],
			['Contact method', 'Their e-mail address; their phone number where they gave no address.'],
		],
	} as const
	return book(facts, about, [{ name: 'To keep in touch', columns: followUpColumns, rows }])
}
