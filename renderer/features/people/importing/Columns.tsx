/** What each column of the file becomes, with everything that follows from it beside. */
import { FileTextIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { ColumnsHead } from '../../../components/mapping/ColumnsHead.tsx'
import { ColumnsNext } from '../../../components/mapping/ColumnsNext.tsx'
import { DateOrderField } from '../../../components/mapping/DateOrderField.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { Accounted } from './Accounted.tsx'
import { AnswersMessage } from './AnswersMessage.tsx'
import { keepPlanned, putAway } from './importActions.ts'
import { dateOrderMatters, isPlanned, lacksNames, type Work } from './importState.ts'
import { tell } from './importStore.ts'
import { MatchAnswers } from './MatchAnswers.tsx'
import { PeopleColumns } from './PeopleColumns.tsx'
import { RowCard } from './RowCard.tsx'
import { TroubleMessage } from './TroubleMessage.tsx'
import { listed, type SectorLabel } from './words.ts'

export type ColumnsProps = { readonly work: Work; readonly sectors: readonly SectorLabel[] }

const missingWords = ['email', 'organisation', 'sector', 'access', 'dietary', 'photo', 'evacuation'] as const

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
			<ColumnsHead fileName={fileName} columns={read.columns.length} />
			<div className="stack">
				{work.trouble === null ? null : <TroubleMessage trouble={work.trouble} />}
				<div className="cols import-cols">
					<div className="card card-flush" data-region="">
						<WhatItIs work={work} />
						<PeopleColumns work={work} onMatch={() => setMatching(true)} />
						<AnswersMessage work={work} onMatch={() => setMatching(true)} />
						{dateOrderMatters(work) ? (
							<DateOrderField
								label={say('importing.columns.dates')}
								hint={say('importing.columns.datesHint')}
								value={work.mapping.dateOrder}
								onChange={(dateOrder) => {
									tell({ type: 'dateOrder', dateOrder })
									void keepPlanned(client)
								}}
							/>
						) : null}
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
						<ColumnsNext
							fileName={fileName}
							rows={read.rows}
							isReady={isPlanned(work)}
							hasTrouble={work.trouble !== null}
							whyNot={isBlocked ? say('importing.columns.noNamesWhy') : undefined}
							onNext={() => tell({ type: 'show', at: 'lookOver' })}
							onBack={() => putAway(client)}
						/>
						<RowCard work={work} sectors={sectors} />
					</div>
				</div>
			</div>
			{isMatching ? <MatchAnswers work={work} sectors={sectors} onClose={() => setMatching(false)} /> : null}
		</>
	)
}
