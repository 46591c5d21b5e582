import { announce } from '../../../components/announcer.ts'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { putAway } from './importActions.ts'
import type { Stage } from './importState.ts'

const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10

/** A file on its way to the hub, then being read there. */
export const Sending = ({ stage }: { readonly stage: Extract<Stage, { at: 'sending' }> }) => {
	const say = useText()
	const { client } = useHub()
	const { fileName, bytes, sent } = stage
	const isReading = sent >= bytes
	const stop = (): void => {
		putAway(client)
		announce(say('importing.sending.stopped'))
	}
	return (
		<>
			<PageHead
				title={say('importing.sending.title', { fileName })}
				lead={say('importing.sending.lead')}
				end={<ImportSteps at={0} />}
			/>
			<div className="card import-progress">
				<ProgressBar
					label={say(isReading ? 'importing.sending.reading' : 'importing.sending.sending')}
					done={isReading ? 0 : megabytes(sent)}
					of={isReading || bytes < 1_000_000 ? 0 : megabytes(bytes)}
					onStop={stop}
					stopLabel={say('importing.sending.stop')}
				/>
			</div>
		</>
	)
}
