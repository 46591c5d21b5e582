import { Button } from '../../../components/Button.tsx'
import { Message } from '../../../components/Message.tsx'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { putAway, tryAgain } from './importActions.ts'

/** After Stop: what was kept (nothing), and the two ways on. */
export const Stopped = ({ fileName }: { readonly fileName: string }) => {
	const say = useText()
	const { client } = useHub()
	return (
		<div className="stack">
			<PageHead title={say('importing.adding.stoppedTitle')} lead={fileName} end={<ImportSteps at={3} />} />
			<Message isLive>{say('importing.adding.stoppedWords')}</Message>
			<div className="row wrap">
				<Button kind="main" size="desk" onPress={() => void tryAgain(client)}>
					{say('importing.adding.backToRows')}
				</Button>
				<Button size="desk" onPress={() => putAway(client)}>
					{say('importing.columns.back')}
				</Button>
			</div>
		</div>
	)
}
