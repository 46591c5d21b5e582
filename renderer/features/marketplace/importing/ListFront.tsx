/** The way in for a list of stalls, and what it can hold. */
import { FileArrowDownIcon } from '@phosphor-icons/react'
import { Card } from '../../../components/Card.tsx'
import { DropZone } from '../../../components/DropZone.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { FileProblem, type FileTrouble } from '../../../components/mapping/FileProblem.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { viewHref } from '../view.ts'
import { bringList, putAway, tryAgain } from './importingActions.ts'

const told = ['least', 'stall', 'contact', 'papers', 'stewards', 'silence'] as const

export const ListFront = ({ problem }: { readonly problem: FileTrouble | null }) => {
	const say = useText()
	const { client } = useHub()
	return (
		<div className="stack">
			<PageHead
				title={say('marketImport.title')}
				lead={say('marketImport.lead')}
				end={<a href={viewHref('stalls')}>{say('marketImport.back')}</a>}
			/>
			{problem === null ? null : (
				<FileProblem problem={problem} onAgain={() => void tryAgain(client)} onClose={() => putAway(client)} />
			)}
			<div className="cols stall-import-front">
				<Card title={say('marketImport.bringIn')}>
					<DropZone
						label={say('marketImport.zone')}
						buttonLabel={say('marketImport.choose')}
						icon={<Icon of={FileArrowDownIcon} className="stall-import-icon" />}
						hint={say('marketImport.hint')}
						accept=".csv,.xlsx,.tsv,.txt"
						onFile={(file) => void bringList(client, file)}
					/>
				</Card>
				<Card title={say('marketImport.how.title')}>
					<ul className="plain-list">
						{told.map((one) => (
							<li key={one}>{say(`marketImport.how.${one}`)}</li>
						))}
					</ul>
				</Card>
			</div>
		</div>
	)
}
