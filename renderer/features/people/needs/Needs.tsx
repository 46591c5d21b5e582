/**
 * What people need and how far it has got, for whoever sees to it: those of people who are in first. The state is
 * changed from the row, one or many; everything else on the person's page.
 */
import { useState } from 'react'
import type { NeedStatus } from '../../../../shared/domain/person.ts'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Pager } from '../../../components/Pager.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { viewHref } from '../view.ts'
import { ManyBar } from './ManyBar.tsx'
import { NeedTable } from './NeedTable.tsx'
import { codesIn, isLeft, keyOf, type NeedRow, ofShow, type Show, settable, shows } from './needRows.ts'
import './Needs.css'
import { usePeopleChange, usePeopleUndoKey } from '../peopleChange.ts'

const pageSize = 50
/** As many as the hub takes at a time. */
const mostAtOnce = 500

const chunks = <T,>(list: readonly T[]): readonly (readonly T[])[] =>
	Array.from({ length: Math.ceil(list.length / mostAtOnce) }, (_, at) =>
		list.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
	)

export const Needs = () => {
	const say = useText()
	const needs = useQuery('people.needs', (hub) => hub.people.needs({ statuses: [] }), ['people', 'attendance'])
	const [show, setShow] = useState<Show>('open')
	const [code, setCode] = useState('')
	const [from, setFrom] = useState(0)
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
	const { again } = needs
	const { isWorking, problem, send } = usePeopleChange(again)
	usePeopleUndoKey()

	if (needs.data === undefined)
		return needs.hasFailed ? (
			<Message action={<Button onPress={() => void again()}>{say('peopleCare.tryAgain')}</Button>}>
				{say('peopleCare.list.unreadable')}
			</Message>
		) : null
	const all = needs.data.rows
	const left = all.filter(isLeft).length
	const title = say('peopleCare.list.title')
	if (all.length === 0)
		return (
			<>
				<PageHead title={title} />
				<EmptyState
					title={say('peopleCare.list.emptyTitle')}
					actions={
						<>
							<a className="needs-way" href={viewHref('bring')}>
								{say('peopleCare.list.toFiles')}
							</a>
							<a className="needs-way" href={viewHref('list')}>
								{say('peopleCare.list.toPeople')}
							</a>
						</>
					}
				>
					<p>{say('peopleCare.list.emptyWords')}</p>
				</EmptyState>
			</>
		)
	const shown = ofShow(all, show)
	const codes = codesIn(shown)
	const now = codes.some((one) => one.code === code) ? code : ''
	const rows = shown.filter((row) => now === '' || row.need.code === now)
	const start = from < rows.length ? from : 0
	const page = rows.slice(start, start + pageSize)
	const picked = rows.filter((row) => chosen.has(keyOf(row)))
	const look = (next: () => void): void => {
		next()
		setFrom(0)
		setChosen(new Set())
	}
	const set = async (of: readonly NeedRow[], status: NeedStatus): Promise<void> => {
		const steps = chunks(of.map(({ registrationId, position }) => ({ registrationId, position, status }))).map(
			(part) => ['people.setNeedStatus', { rows: [...part] }] as const,
		)
		const { isDone } = await send(
			steps,
			say('peopleCare.list.done', { count: of.length, status: say(`peopleCare.status.${status}`) }),
		)
		if (isDone) setChosen(new Set())
	}
	return (
		<div className="stack">
			<PageHead title={title} lead={say('peopleCare.list.lead', { count: left })} />
			<div className="row wrap needs-tools">
				<Segmented
					label={say('peopleCare.list.show')}
					value={show}
					onChange={(value) => look(() => setShow(value))}
					segments={shows.map((value) => ({ value, label: say(`peopleCare.list.${value}`) }))}
				/>
				<Select
					className="needs-code"
					label={say('peopleCare.list.code')}
					value={now === '' ? 'every' : now}
					onChange={(value) => look(() => setCode(value === 'every' ? '' : value))}
					options={[
						{ value: 'every', label: say('peopleCare.list.everyCode') },
						...codes.map((one) => ({
							value: one.code,
							label: say('peopleCare.list.codeCount', { need: say(`peopleCare.code.${one.code}`), count: one.count }),
						})),
					]}
				/>
			</div>
			{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
			{rows.length === 0 ? (
				<EmptyState title={say('peopleCare.list.noneTitle')}>
					<p>{say(show === 'open' ? 'peopleCare.list.noneOpen' : 'peopleCare.list.noneOther')}</p>
				</EmptyState>
			) : (
				<>
					<ManyBar
						count={picked.length}
						isWorking={isWorking}
						onSet={(status) => void set(picked, status)}
						onClear={() => setChosen(new Set())}
					/>
					<NeedTable
						rows={page}
						chosen={chosen}
						onChoose={(keys, isOn) =>
							setChosen((before) => {
								const next = new Set(before)
								for (const key of keys)
									if (isOn) next.add(key)
									else next.delete(key)
								return next
							})
						}
						onStatus={(row, status) => void set([row], status)}
						statuses={settable}
					/>
					{rows.length > pageSize ? (
						<Pager
							from={start}
							size={pageSize}
							total={rows.length}
							onMove={setFrom}
							words={say('peopleCare.list.page', {
								from: start + 1,
								to: Math.min(start + pageSize, rows.length),
								of: rows.length,
							})}
							before={say('peopleCare.list.before')}
							next={say('peopleCare.list.next')}
						/>
					) : null}
				</>
			)}
		</div>
	)
}
