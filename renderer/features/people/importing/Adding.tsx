import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { stopAdding } from './importActions.ts'
import type { Stage } from './importState.ts'

/** Rows going in, in pieces; Stop keeps nothing of them. */
export const Adding = ({ stage }: { readonly stage: Extract<Stage, { at: 'adding' }> }) => {
	const say = useText()
	const { client } = useHub()
	const { work, done, of, isStopping } = stage
	return (
		<>
			<PageHead
				title={say('importing.adding.title', { fileName: work.fileName })}
				lead={say('importing.adding.lead')}
				end={<ImportSteps at={3} />}
			/>
			<div className="card import-progress">
				<ProgressBar
					label={say(isStopping ? 'importing.adding.stopping' : 'importing.adding.label')}
					done={done}
					of={of}
					{...(isStopping ? {} : { onStop: () => stopAdding(client), stopLabel: say('importing.adding.stop') })}
				/>
			</div>
		</>
	)
}
