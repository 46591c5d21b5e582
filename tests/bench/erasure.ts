/**
 * Erasing one person out of an event of 5,000, with the end that is shown: searched, erased, written anew under
 * another key, searched again, and verified. Hits afterwards are to be nought, and before they are not.
 */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startHub } from '../../electron/hub/hub.ts'
import { askedGroups } from '../../electron/hub/keeping.service.ts'
import { newId } from '../../electron/hub/newId.ts'
import { hubActor } from '../../electron/hub/openEvent.ts'
import { verifyFile } from '../../electron/hub/verify.ts'
import { createKeyFileStore } from '../../electron/shell/keyStore.ts'
import type { OutputOf } from '../../shared/contract/index.ts'
import { manyPeople } from '../support/manyPeople.ts'
import { type Bench, timed, timedAsync } from './measure.ts'
import { dayIdOf, eventWith, inScratch, oneDayEvent, scratchCode } from './scratch.ts'

const atOnce = 400

const makeFull = (path: string, count: number): string => {
	const first = oneDayEvent()
	const dayId = dayIdOf(first)
	const people = manyPeople(count, [dayId])
	const event = eventWith(path, first, people)
	for (let at = 0; at < people.length; at += atOnce) {
		const rows = people
			.slice(at, at + atOnce)
			.map(({ registrationId }) => ({ registrationId, kind: 'in' as const, at: '08:30' }))
		event.bus.call(hubActor, 'checkin.enterPaper', { id: newId(), input: { dayId, rows } })
	}
	event.close()
	return people[Math.floor(count / 2)]?.registrationId ?? ''
}

export const erasing: Bench = ({ isQuick, say }) =>
	inScratch(async (place) => {
		const count = isQuick ? 500 : 5000
		const path = place.path(join('library', 'event.foyer'))
		const deviceDir = join(dirname(dirname(path)), 'device')
		mkdirSync(deviceDir)
		const registrationId = makeFull(path, count)
		const hub = await startHub({
			deviceDir,
			libraryDir: dirname(path),
			pagesDir: '',
			keyStore: createKeyFileStore(deviceDir),
			dialogs: null,
		})
		try {
			const opened = await hub.openFile(path, scratchCode)
			const event = () => {
				const open = hub.current()
				if (!open) throw new Error(`the event stayed closed: ${JSON.stringify(opened)}`)
				return open
			}
			const { signal } = new AbortController()
			const requestId = newId()
			const input = { registrationId, checked: 'known' as const, keep: [] }
			event().bus.call(hubActor, 'keeping.openRequest', { id: requestId, input })
			const { recoveryCode } = (await hub.dispatch(
				hubActor,
				'keeping.newCode',
				{},
				signal,
			)) as OutputOf<'keeping.newCode'>
			const wanted = { requestId, data: [], groups: askedGroups(recoveryCode) }
			const { ms, value } = await timedAsync(
				async () => (await hub.dispatch(hubActor, 'keeping.eraseNow', wanted, signal)) as OutputOf<'keeping.eraseNow'>,
			)
			if (value.outcome !== 'done') throw new Error(`not erased: ${JSON.stringify(value)}`)
			const { proof } = value
			say(
				`${proof.pagesBefore} pages before, ${proof.pages} after, ${proof.hitsBefore} hits before, ${proof.hits} after`,
			)
			const verified = timed(() => verifyFile(event().file))
			const people = `${count.toLocaleString('en-GB')} people`
			return [
				{
					what: `${people}: one erased, and shown to be gone`,
					unit: 's',
					ours: ms / 1000,
					yardstick: null,
					target: null,
					details: { ...proof, isSynced: String(proof.isSynced), isSameCode: String(proof.isSameCode) },
				},
				{
					what: `${people}: places that still say them`,
					unit: 'count',
					ours: proof.hits + proof.fileHits,
					yardstick: { name: 'before', value: proof.hitsBefore },
					target: {
						words: 'none, of some before',
						isMet: proof.hits + proof.fileHits === 0 && proof.unread === 0 && proof.hitsBefore > 0,
					},
				},
				{
					what: `${people}: verify afterwards`,
					unit: 's',
					ours: verified.ms / 1000,
					yardstick: null,
					target: { words: 'sound', isMet: verified.value.isSound },
				},
			]
		} finally {
			await hub.close()
		}
	})
