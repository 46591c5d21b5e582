/** Certificates of continuing professional development: who gets one, how their hours came about, and what it says. */
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/index.ts'
import { certificateWords } from '../../../shared/domain/certificates/certificate.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useUndoKey } from '../../components/useUndoKey.ts'
import { formatDay } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { useQuery } from '../../transport/useQuery.ts'
import './Certificates.css'
import { FilesCard } from './FilesCard.tsx'
import { PeopleCard } from './PeopleCard.tsx'
import { Preview } from './Preview.tsx'
import { SettingsCard } from './SettingsCard.tsx'
import { hasEnough, type List, undoLast, useList } from './useCertificates.ts'

type Overview = OutputOf<'events.overview'>

/** Of the first person who would get one; before anybody does, of nobody. */
const useWords = (list: List, { name, venue, practice }: Overview) => {
	const say = useText()
	const [openedAtMs] = useState(() => Date.now())
	const person = list.people.find((one) => hasEnough(one, list.settings))
	const dates = new Map(list.days.map(({ dayId, date }) => [dayId, date]))
	const days =
		person?.days
			.filter(({ minutes }) => minutes > 0)
			.map(({ dayId, minutes, groupMinutes }) => ({ date: dates.get(dayId) ?? '', minutes, groupMinutes })) ??
		list.days.map(({ date }) => ({ date, minutes: 0, groupMinutes: 0 }))
	const issuedAtMs = person?.issued?.atMs ?? openedAtMs
	return certificateWords(
		{ ...list.settings, name, venue, practice },
		{
			name: person?.name ?? say('certificates.preview.nobody'),
			serial: person?.issued?.serial ?? say('certificates.preview.serial'),
			issuedAtMs,
			days,
		},
		say('certificates.preview.issued', { date: formatDay(issuedAtMs) }),
	)
}

const CertificatesOf = ({
	list,
	overview,
	again,
}: {
	readonly list: List
	readonly overview: Overview
	readonly again: () => Promise<void>
}) => {
	const words = useWords(list, overview)
	const issued = list.people.filter((person) => person.issued !== null).length
	return (
		<div className="cols certificates">
			<div className="stack">
				<PeopleCard list={list} again={again} />
				<SettingsCard list={list} again={again} />
			</div>
			<div className="stack">
				<FilesCard count={issued} />
				<Preview words={words} />
			</div>
		</div>
	)
}

export const Certificates = () => {
	const say = useText()
	const hub = useHub()
	const list = useList()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	useUndoKey(() => void undoLast(hub).then(list.again))
	const isThere = list.data !== undefined && overview.data !== undefined
	return (
		<>
			<PageHead title={say('certificates.title')} lead={say('certificates.lead')} />
			{!isThere && (list.hasFailed || overview.hasFailed) ? (
				<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
					{say('certificates.unreadable')}
				</Message>
			) : null}
			{!isThere && !list.hasFailed ? (
				<p role="status" className="soft">
					{say('certificates.loading')}
				</p>
			) : null}
			{list.data === undefined || overview.data === undefined ? null : list.data.people.length === 0 ? (
				<EmptyState title={say('certificates.people.nobody')}>
					<p>{say('certificates.people.nobodyWords')}</p>
				</EmptyState>
			) : (
				<CertificatesOf list={list.data} overview={overview.data} again={list.again} />
			)}
		</>
	)
}
