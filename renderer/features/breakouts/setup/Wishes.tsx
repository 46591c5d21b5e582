/** What people asked for, a page at a time, and the way to change it for one of them. */

import { PencilSimpleIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import type { InputOf } from '../../../../shared/contract/index.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import type { Setup } from '../useSetup.ts'
import { SectionHead } from './SectionHead.tsx'
import { WishForm } from './WishForm.tsx'
import { type Wisher, WishTable, wishButtonId } from './WishTable.tsx'

const pageSize = 50
type Only = Exclude<InputOf<'breakouts.wishes'>['only'], 'anybody'>
const filters: readonly Only[] = ['all', 'noChoice', 'avoiding', 'away', 'hosting']

export const Wishes = ({ setup }: { readonly setup: Setup }) => {
	const say = useText()
	const [text, setText] = useState('')
	const [only, setOnly] = useState<Only>('all')
	const [from, setFrom] = useState(0)
	const [open, setOpen] = useState<Wisher | null>(null)
	const wanted = text.trim()
	const list = useQuery(
		`breakouts.wishes ${only} ${from} ${wanted}`,
		(client) => client.breakouts.wishes({ text: wanted, only, limit: pageSize, offset: from }),
		['breakouts', 'people', 'attendance'],
	)
	// A new page or filter begins anew; until its answer is there the last one stays, so that nothing jumps.
	const [last, setLast] = useState(list.data)
	if (list.data !== undefined && list.data !== last) setLast(list.data)
	const shown = list.data ?? last
	const isAll = wanted === '' && only === 'all'

	return (
		<>
			<SectionHead title={say('groupSetup.section.wishes')} lead={say('groupSetup.wishes.lead')} />
			{setup.topics.length === 0 ? <Message>{say('groupSetup.wishes.needTopics')}</Message> : null}
			<div className="wish-ways">
				<TextField
					label={say('groupSetup.wishes.search')}
					value={text}
					maxLength={200}
					placeholder={say('kit.person.field')}
					onChange={(value) => {
						setText(value)
						setFrom(0)
					}}
				/>
				<Segmented
					label={say('groupSetup.wishes.filter')}
					value={only}
					onChange={(value) => {
						setOnly(value)
						setFrom(0)
					}}
					segments={filters.map((value) => ({ value, label: say(`groupSetup.wishes.${value}`) }))}
				/>
			</div>
			{list.hasFailed ? (
				<Message tone="heed" isLive action={<Button onPress={() => void list.again()}>{say('app.again')}</Button>}>
					{say('groupSetup.wishes.unreadable')}
				</Message>
			) : null}
			<div className={open === null ? '' : 'beside'}>
				{open === null ? null : (
					<WishForm
						key={open.registrationId}
						person={open}
						setup={setup}
						openerId={wishButtonId(open.registrationId)}
						onClose={() => setOpen(null)}
					/>
				)}
				<div className="stack beside-list">
					{shown === undefined ? (
						list.hasFailed ? null : (
							<p role="status" className="soft">
								{say('groupSetup.wishes.reading')}
							</p>
						)
					) : shown.total === 0 ? (
						isAll ? (
							<EmptyState
								title={say('groupSetup.wishes.emptyTitle')}
								actions={
									<a className="button button-main" href="#/registrations">
										{say('groupSetup.wishes.toRegistrations')}
									</a>
								}
							>
								<p>{say('groupSetup.wishes.emptyWords')}</p>
							</EmptyState>
						) : (
							<EmptyState title={say('groupSetup.wishes.nobodyTitle')}>
								<p>{say('groupSetup.wishes.nobodyWords')}</p>
							</EmptyState>
						)
					) : (
						<>
							<WishTable
								setup={setup}
								people={shown.people}
								openId={open?.registrationId}
								action={(person) => (
									<Button
										kind="quiet"
										size="dense"
										id={wishButtonId(person.registrationId)}
										label={say('groupSetup.wishes.editNamed', { name: person.preferredName })}
										icon={<Icon of={PencilSimpleIcon} />}
										onPress={() => setOpen(person)}
									/>
								)}
							/>
							{shown.total <= pageSize ? (
								<p className="soft small" role="status">
									{say('groupSetup.wishes.found', { count: shown.total })}
								</p>
							) : (
								<Pager
									from={from}
									size={pageSize}
									total={shown.total}
									onMove={setFrom}
									words={say('groupSetup.wishes.rows', {
										from: formatCount(from + 1),
										to: formatCount(Math.min(shown.total, from + pageSize)),
										total: formatCount(shown.total),
									})}
									before={say('groupSetup.wishes.pageBefore')}
									next={say('groupSetup.wishes.pageNext')}
								/>
							)}
						</>
					)}
				</div>
			</div>
		</>
	)
}
