/** Stalls from a spreadsheet: a file, what its columns are, every row looked over, then all of it in one step. */
import { useEffect } from 'react'
import { announce } from '../../../components/announcer.ts'
import { takeDroppedFiles } from '../../../components/droppedFiles.ts'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { useStageFocus } from '../../../components/useStageFocus.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import type { MarketView } from '../marketTypes.ts'
import { bringList, putAway } from './importingActions.ts'
import type { Stage } from './importingState.ts'
import { tell, useImporting } from './importingStore.ts'
import { ListAdded } from './ListAdded.tsx'
import { ListColumns } from './ListColumns.tsx'
import { ListFront } from './ListFront.tsx'
import { ListRows } from './ListRows.tsx'
import './StallImport.css'

const Sending = ({ stage }: { readonly stage: Extract<Stage, { at: 'sending' }> }) => {
	const say = useText()
	const { client } = useHub()
	const isReading = stage.sent >= stage.bytes
	const stop = (): void => {
		putAway(client)
		announce(say('importing.sending.stopped'))
	}
	return (
		<>
			<PageHead
				title={say('importing.sending.title', { fileName: stage.fileName })}
				lead={say('importing.sending.lead')}
				end={<ImportSteps at={0} />}
			/>
			<div className="card import-progress">
				<ProgressBar
					label={say(isReading ? 'importing.sending.reading' : 'importing.sending.sending')}
					done={0}
					of={0}
					onStop={stop}
					stopLabel={say('importing.sending.stop')}
				/>
			</div>
		</>
	)
}

/** Two events never have a day in common. */
const keyOf = ({ days }: MarketView): string => days[0]?.id ?? ''

export const StallImport = (market: MarketView) => {
	const { client } = useHub()
	const { eventKey, stage } = useImporting()
	const key = keyOf(market)
	useEffect(() => tell({ type: 'event', eventKey: key }), [key])
	useEffect(() => takeDroppedFiles((file) => void bringList(client, file)), [client])
	useStageFocus(stage.at)
	if (eventKey !== key) return null
	switch (stage.at) {
		case 'front':
			return <ListFront problem={stage.problem} />
		case 'sending':
			return <Sending stage={stage} />
		case 'columns':
			return <ListColumns work={stage.work} />
		case 'lookOver':
			return <ListRows work={stage.work} isAdding={stage.isAdding === true} again={market.again} />
		case 'done':
			return <ListAdded stage={stage} again={market.again} />
	}
}
