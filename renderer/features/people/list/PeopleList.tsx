/** Everybody on the list: found, filtered, put in order, changed one by one or together, and added. */
import { UserPlusIcon } from '@phosphor-icons/react'
import { useEffect, useId, useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { focusSoon } from '../../../components/focusSoon.ts'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { viewHref } from '../view.ts'
import { AddPerson } from './AddPerson.tsx'
import { Chips, showEverybody } from './Chips.tsx'
import { ChosenBar, changeManyId } from './ChosenBar.tsx'
import { Filters } from './Filters.tsx'
import { keepId, ListTools } from './ListTools.tsx'
import { beginFor, chooseNobody, useListView } from './listView.ts'
import { ManyForm } from './ManyForm.tsx'
import './People.css'
import { usePeopleUndoKey } from '../peopleChange.ts'
import { PeopleTable } from './PeopleTable.tsx'
import { rowId } from './PersonRow.tsx'
import { type PeopleEvent, usePeopleEvent } from './peopleEvent.ts'
import { useList } from './useList.ts'
import { ViewForm } from './ViewForm.tsx'

const addId = 'people-add'
const focusTitle = (): void => focusSoon(() => document.querySelector<HTMLElement>('main h1[tabindex]'))

/** Back from a person: to where the list was left. */
const useFocusBack = (isThere: boolean): void => {
	useEffect(() => {
		if (!isThere || document.activeElement !== document.body) return
		const { personId } = useListView.getState()
		focusSoon(
			() => document.getElementById(rowId(personId)) ?? document.querySelector<HTMLElement>('main h1[tabindex]'),
		)
	}, [isThere])
}

/** What the screen reads; all of it is asked for at once, and what the event is like beside it. */
const useReads = () => {
	const totals = useQuery('people.totals', (client) => client.people.totals({}), ['people', 'imports'])
	const views = useQuery('people.views', (client) => client.people.views({}), ['people'])
	return { totals, views, list: useList() }
}

type ListOfPeopleProps = ReturnType<typeof useReads> & { readonly event: PeopleEvent }

const ListOfPeople = ({ event, totals, views, list }: ListOfPeopleProps) => {
	const say = useText()
	const view = useListView()
	const [open, setOpen] = useState<'add' | 'many' | 'view' | null>(null)
	const filtersId = useId()
	usePeopleUndoKey()
	useFocusBack(list.data !== undefined)
	const again = async (): Promise<void> => void (await Promise.all([list.again(), totals.again(), views.again()]))
	const counts = totals.data
	const all = counts === undefined ? undefined : counts.confirmed + counts.waiting + counts.cancelled
	const kept = views.data?.views.find(({ id }) => id === view.keptId)
	const { data } = list
	const close = (): void => setOpen(null)

	if (counts === undefined || all === undefined || data === undefined || views.data === undefined) {
		const reads = [totals, views, list]
		if (!reads.some(({ hasFailed }) => hasFailed))
			return (
				<>
					<PageHead title={say('people.view.list')} />
					<p role="status" className="soft">
						{say('people.list.loading')}
					</p>
				</>
			)
		return (
			<>
				<PageHead title={say('people.view.list')} />
				<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
					{say('people.list.unreadable')}
				</Message>
			</>
		)
	}
	const isEmpty = all === 0
	const addButton = (
		<Button
			kind="main"
			id={addId}
			icon={<Icon of={UserPlusIcon} />}
			aria-expanded={open === 'add'}
			onPress={() => setOpen('add')}
		>
			{say('people.list.add')}
		</Button>
	)
	return (
		<>
			<PageHead
				title={
					isEmpty
						? say('people.list.titleNone')
						: say('people.list.title', { count: counts.confirmed + counts.waiting })
				}
				lead={isEmpty ? undefined : say('people.list.lead', counts)}
				end={isEmpty ? undefined : addButton}
			/>
			<div className={open === null ? '' : 'beside'}>
				{open === 'add' ? <AddPerson event={event} openerId={addId} again={again} onClose={close} /> : null}
				{open === 'many' && view.chosen.size > 0 ? (
					<ManyForm
						event={event}
						chosen={view.chosen}
						openerId={changeManyId}
						again={again}
						onClose={close}
						onDone={() => {
							close()
							chooseNobody()
							focusTitle()
						}}
					/>
				) : null}
				{open === 'view' ? (
					<ViewForm key={kept?.id} kept={kept} filter={view.filter} openerId={keepId} again={again} onClose={close} />
				) : null}
				{isEmpty ? (
					<EmptyState
						title={say('people.list.noneTitle')}
						actions={
							<>
								<a className="button button-main" href={viewHref('bring')}>
									{say('people.list.bringIn')}
								</a>
								<Button id={addId} icon={<Icon of={UserPlusIcon} />} onPress={() => setOpen('add')}>
									{say('people.list.add')}
								</Button>
							</>
						}
					>
						<p>{say('people.list.noneWords')}</p>
					</EmptyState>
				) : (
					<div className="stack people-list">
						<ListTools
							event={event}
							views={views.data.views}
							kept={kept}
							filtersId={filtersId}
							onKeep={() => setOpen('view')}
						/>
						{view.hasFilters ? <Filters id={filtersId} event={event} filter={view.filter} /> : null}
						<Chips event={event} filter={view.filter} />
						<p className="people-count" role="status">
							{say('people.list.count', { count: data.total })}
						</p>
						<ChosenBar total={data.total} onChange={() => setOpen('many')} onNobody={() => setOpen(null)} />
						{list.hasFailed ? (
							<Message tone="heed" isLive action={<Button onPress={() => void again()}>{say('app.again')}</Button>}>
								{say('people.list.unreadable')}
							</Message>
						) : null}
						{data.total === 0 ? (
							<EmptyState
								title={say('people.list.nobody')}
								actions={<Button onPress={showEverybody}>{say('people.list.showAll')}</Button>}
							>
								<p>
									{view.filter.text.trim() === ''
										? say('people.list.nobodyFilter')
										: say('people.list.nobodyText', { text: view.filter.text.trim() })}
								</p>
							</EmptyState>
						) : (
							<PeopleTable event={event} listed={data} />
						)}
					</div>
				)}
			</div>
		</>
	)
}

export const PeopleList = () => {
	const say = useText()
	const { event, hasFailed, again } = usePeopleEvent()
	const reads = useReads()
	const eventId = useListView((view) => view.eventId)
	useEffect(() => {
		if (event !== null) beginFor(event)
	}, [event])
	if (event === null && hasFailed)
		return (
			<>
				<PageHead title={say('people.view.list')} />
				<Message tone="heed" isLive action={<Button onPress={again}>{say('app.again')}</Button>}>
					{say('people.list.unreadable')}
				</Message>
			</>
		)
	return event === null || event.eventId !== eventId ? (
		<PageHead title={say('people.view.list')} />
	) : (
		<ListOfPeople event={event} {...reads} />
	)
}
