/** Who is on the list in numbers, the way in for a file, and the files so far. */
import { FileArrowDownIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { DropZone } from '../../../components/DropZone.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { FileProblem, type FileTrouble } from '../../../components/mapping/FileProblem.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Stat } from '../../../components/Stat.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import './Front.css'
import { HowToGetAFile } from './HowToGetAFile.tsx'
import { ImportsSoFar } from './ImportsSoFar.tsx'
import { bringFile, putAway, tryAgain } from './importActions.ts'
import { tell } from './importStore.ts'

export const Front = ({ problem }: { readonly problem: FileTrouble | null }) => {
	const say = useText()
	const { client } = useHub()
	const totals = useQuery('people.totals', (hub) => hub.people.totals({}), ['people', 'imports'])
	const imports = useQuery('people.imports', (hub) => hub.people.imports({}), ['imports', 'people'])
	const counts = totals.data
	const onList = counts === undefined ? 0 : counts.confirmed + counts.waiting
	const hasAny = counts !== undefined && onList + counts.cancelled + counts.held > 0
	const hasFiles = (imports.data?.imports.length ?? 0) > 0

	return (
		<div className="stack">
			<PageHead
				title={
					counts === undefined
						? say('app.registrations')
						: onList === 0
							? say('importing.front.none')
							: say('importing.front.title', { count: onList })
				}
				lead={say('importing.front.lead')}
			/>
			{problem === null ? null : (
				<FileProblem problem={problem} onAgain={() => void tryAgain(client)} onClose={() => putAway(client)} />
			)}
			{totals.hasFailed && counts === undefined ? (
				<Message tone="heed" isLive action={<Button onPress={() => void totals.again()}>{say('app.again')}</Button>}>
					{say('importing.front.unreadable')}
				</Message>
			) : null}
			{counts !== undefined && counts.held > 0 ? (
				<Message
					tone="heed"
					title={say('importing.front.heldTitle', { count: counts.held })}
					action={
						<Button onPress={() => tell({ type: 'settling', isSettling: true })}>
							{say('importing.front.decide', { count: counts.held })}
						</Button>
					}
				>
					{say('importing.front.heldWords')}
				</Message>
			) : null}
			<div className="cols front">
				<Card title={say(hasFiles ? 'importing.front.bringMore' : 'importing.front.bringIn')}>
					<DropZone
						label={say('importing.front.zone')}
						buttonLabel={say('importing.front.choose')}
						icon={<Icon of={FileArrowDownIcon} className="front-icon" />}
						hint={say('importing.front.hint')}
						accept=".csv,.xlsx,.tsv,.txt"
						onFile={(file) => void bringFile(client, file)}
					/>
				</Card>
				{counts !== undefined && hasAny ? (
					<Card title={say('importing.front.totals')}>
						<div className="totals">
							<Stat value={counts.confirmed} label={say('importing.front.confirmed')} />
							<Stat value={counts.waiting} label={say('importing.front.waiting')} />
							<Stat value={counts.cancelled} label={say('importing.front.cancelled')} />
							<Stat value={counts.held} label={say('importing.front.held')} />
						</div>
					</Card>
				) : (
					<HowToGetAFile />
				)}
			</div>
			<ImportsSoFar imports={imports} />
			{hasAny ? <HowToGetAFile /> : null}
		</div>
	)
}
