/** What each column of the file becomes, with everything that follows from it beside. */
import { FileTextIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { announce } from '../../../components/announcer.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Select } from '../../../components/Select.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { Accounted } from './Accounted.tsx'
import { AnswersMessage } from './AnswersMessage.tsx'
import { keepPlanned, putAway } from './importActions.ts'
import { type DateOrder, dateOrderMatters, isPlanned, lacksNames, type Work } from './importState.ts'
import { tell } from './importStore.ts'
import { MatchAnswers } from './MatchAnswers.tsx'
import { PeopleColumns } from './PeopleColumns.tsx'
import { RowCard } from './RowCard.tsx'
import { TroubleMessage } from './TroubleMessage.tsx'
import { listed, type SectorLabel } from './words.ts'

export type ColumnsProps = { readonly work: Work; readonly sectors: readonly SectorLabel[] }

const missingWords = ['email', 'organisation', 'sector', 'access', 'dietary', 'photo', 'evacuation'] as const

const DateOrderField = ({ work }: { readonly work: Work }) => {
	const say = useText()
	const { client } = useHub()
	if (!dateOrderMatters(work)) return null
	return (
		<div className="columns-dates">
			<Select<DateOrder>
				label={say('importing.columns.dates')}
				hint={say('importing.columns.datesHint')}
				value={work.mapping.dateOrder}
				onChange={(dateOrder) => {
					tell({ type: 'dateOrder', dateOrder })
					void keepPlanned(client)
				}}
				options={(['dayFirst', 'monthFirst', 'yearFirst'] as const).map((value) => ({
					value,
					label: say(`importing.columns.${value}`),
				}))}
			/>
		</div>
	)
}

/** Which tool wrote the file, as far as its headings tell. */
const WhatItIs = ({ work }: { readonly work: Work }) => {
	const say = useText()
	const { read } = work
	return (
		<p className="what-it-is">
			<Icon of={FileTextIcon} />
			<span>
				<b>
					{read.kind === 'other'
						? say('importing.columns.looksOwn')
						: say('importing.columns.looksLike', { kind: say(`importing.kind.${read.kind}`) })}
				</b>{' '}
				{read.isRemembered ? say('importing.columns.remembered') : ''}
			</span>
		</p>
	)
}

export const Columns = ({ work, sectors }: ColumnsProps) => {
	const say = useText()
	const { client } = useHub()
	const [isMatching, setMatching] = useState(false)
	const { read, fileName, plan } = work
	const missing = missingWords.filter((field) => plan?.missing.includes(field))
	const isBlocked = lacksNames(work)

	return (
		<>
			<PageHead
				title={say('importing.columns.title')}
				lead={
					<>
						{say('importing.columns.from')} <b>{fileName}</b>,{' '}
						{say('importing.columns.lead', { count: read.columns.length })}
					</>
				}
				end={<ImportSteps at={1} />}
			/>
			<div className="stack">
				{work.trouble === null ? null : <TroubleMessage trouble={work.trouble} />}
				<div className="cols import-cols">
					<div className="card card-flush" data-region="">
						<WhatItIs work={work} />
						<PeopleColumns work={work} onMatch={() => setMatching(true)} />
						<AnswersMessage work={work} onMatch={() => setMatching(true)} />
						<DateOrderField work={work} />
						{isBlocked ? (
							<Message tone="stop" title={say('importing.columns.noNames')} isLive>
								{say('importing.columns.noNamesWords')}
							</Message>
						) : missing.length > 0 ? (
							<p className="columns-foot small soft">
								{say('importing.columns.missing', {
									list: listed(missing.map((field) => say(`importing.missing.${field}`))),
								})}
							</p>
						) : null}
					</div>
					<div className="stack import-side" data-region="">
						<Accounted work={work} onSee={(fate) => tell({ type: 'show', at: 'lookOver', fate })} />
						<div className="stack-s">
							<Button
								kind="main"
								isWide
								size="desk"
								whyNot={
									isBlocked
										? say('importing.columns.noNamesWhy')
										: work.trouble === null
											? undefined
											: say('importing.trouble.first')
								}
								isWorking={!isPlanned(work) && work.trouble === null}
								onPress={() => tell({ type: 'show', at: 'lookOver' })}
							>
								{isPlanned(work) || work.trouble !== null
									? say('importing.columns.next', { count: read.rows })
									: say('importing.columns.counting')}
							</Button>
							<Button
								kind="quiet"
								isWide
								onPress={() => {
									putAway(client)
									announce(say('importing.columns.putAway', { fileName }))
								}}
							>
								{say('importing.columns.back')}
							</Button>
						</div>
						<RowCard work={work} sectors={sectors} />
					</div>
				</div>
			</div>
			{isMatching ? <MatchAnswers work={work} sectors={sectors} onClose={() => setMatching(false)} /> : null}
		</>
	)
}
