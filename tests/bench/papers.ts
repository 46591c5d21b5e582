/**
 * Papers as PDF: certificates a second in the worker that makes them, what memory a thousand take, and the attendance
 * register of 5,000 people.
 */
import { drawCertificates } from '../../electron/workers/paper/certificate.ts'
import { makeFile } from '../../electron/workers/sheets/makeFile.ts'
import { certificateWords } from '../../shared/domain/certificates/certificate.ts'
import type { IssuedCertificate } from '../../shared/domain/certificates/register.ts'
import type { RegisterPerson } from '../../shared/domain/exports/registerFacts.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { type Bench, type Row, timedAsync } from './measure.ts'

const mb = (bytes: number): number => bytes / 1024 ** 2
const day = { id: 'd1', date: '2027-05-19' }
const frame = {
	event: { name: 'Forum', venue: 'Town hall', organiser: 'Luton Mind', practice: 'no' as const },
	days: [day],
	madeAtMs: Date.UTC(2027, 4, 24, 9),
	madeBy: 'bench',
	purpose: 'CPD',
	recipient: 'Training',
}
const outcomes = ['Say what helps people take part as equals.', 'Agree one change to make at your own place of work.']

const issued = (count: number) =>
	manyPeople(count, [day.id]).map(
		({ person }, at): IssuedCertificate => ({
			name: `${person.givenName} ${person.familyName}`,
			serial: `F27-${String(at + 1).padStart(4, '0')}-7QK3`,
			issuedAtMs: frame.madeAtMs,
			days: [{ date: day.date, minutes: 254, groupMinutes: 90, isExitAssumed: false }],
		}),
	)

const certificatesASecond = async (count: number): Promise<Row> => {
	const facts = { ...frame, outcomes, organiserPrinted: '', checkWith: 'learning@luton.example', issued: issued(count) }
	const { ms, value } = await timedAsync(() => makeFile({ what: 'certificates', facts, format: 'pdf', password: null }))
	const ours = (count / ms) * 1000
	return {
		what: `Certificates as one PDF, ${count.toLocaleString('en-GB')} of them`,
		unit: 'per s',
		ours,
		yardstick: null,
		target: { words: 'at least 20 a second', isMet: ours >= 20 },
		details: { seconds: ms / 1000, mb: mb(value.bytes.length) },
	}
}

/** The most memory in use while so many are drawn, above what there was before. */
const memoryOf = async (count: number): Promise<number> => {
	const before = process.memoryUsage().heapUsed
	let most = before
	const event = { ...frame.event, outcomes, checkWith: '' }
	const words = issued(count).map((one) => certificateWords(event, one, ''))
	await drawCertificates('Certificates', frame.madeAtMs, words, () => {
		most = Math.max(most, process.memoryUsage().heapUsed)
	})
	return mb(most - before)
}

const registerOf = (count: number): readonly RegisterPerson[] =>
	manyPeople(count, [day.id]).map(({ person }, at) => ({
		badgeCode: String(at).padStart(5, '0'),
		preferredName: person.preferredName,
		givenName: person.givenName,
		familyName: person.familyName,
		organisation: person.organisation,
		isForWork: at % 2 === 0,
		bookedDayIds: [day.id],
		isWalkIn: false,
		wantsCpd: at % 3 === 0,
		keepInTouch: '',
		presence:
			at % 5 === 0
				? []
				: [{ dayId: day.id, firstInMs: frame.madeAtMs, lastOutMs: null, isOutAssumed: false, desk: 'Desk 1' }],
	}))

export const makingPapers: Bench = async ({ isQuick }) => {
	const certificates = await certificatesASecond(isQuick ? 200 : 1000)
	const [few, many] = [await memoryOf(200), await memoryOf(2000)]
	const facts = { ...frame, people: registerOf(5000) }
	const { ms, value } = await timedAsync(() => makeFile({ what: 'attendance', facts, format: 'pdf', password: null }))
	return [
		certificates,
		{
			what: 'Certificates: memory of 2,000 above that of 200',
			unit: 'MB',
			ours: many - few,
			yardstick: { name: 'of 200', value: few },
			target: { words: 'under 256 MB', isMet: many - few < 256 },
		},
		{
			what: 'Attendance register of 5,000 as PDF',
			unit: 's',
			ours: ms / 1000,
			yardstick: null,
			target: { words: 'under 3 s', isMet: ms < 3000 },
			details: { mb: mb(value.bytes.length) },
		},
	]
}
