/** A run on its way: places found and still to find, how close it is to the best there can be, and two ways out. */
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { ProgressBar } from '../../../components/ProgressBar.tsx'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { closenessOf } from './closeness.ts'
import type { Run } from './fillStore.ts'
import { leaveRun, stopAndKeep } from './run.actions.ts'
import './Working.css'

export const Working = ({ run }: { readonly run: Extract<Run, { at: 'working' }> }) => {
	const say = useText()
	const { client } = useHub()
	const { asked, progress, isStopping } = run
	const phase = progress?.phase ?? 'start'
	const missing = Math.min(asked.places, progress?.missing ?? asked.places)
	const closeness =
		progress === null || missing > 0 ? ({ is: 'unknown' } as const) : closenessOf(progress.cost, progress.bound)
	return (
		<Card className="fill-working">
			<ProgressBar
				label={say(isStopping ? 'groupFill.working.stopping' : `groupFill.working.${phase}`)}
				done={progress?.done ?? 0}
				of={progress?.of ?? 0}
			/>
			<dl className="fill-figures">
				<div>
					<dt>{say('groupFill.working.placed')}</dt>
					<dd>
						{say('groupFill.working.placedOf', {
							placed: formatCount(asked.places - missing),
							count: asked.places,
						})}
					</dd>
				</div>
				<div>
					<dt>{say('groupFill.working.missing')}</dt>
					<dd>{formatCount(missing)}</dd>
				</div>
				<div>
					<dt>{say('groupFill.working.closeness')}</dt>
					<dd>
						{closeness.is === 'within'
							? say('groupFill.working.within', { percent: closeness.percent })
							: say(`groupFill.working.${closeness.is}`)}
					</dd>
				</div>
			</dl>
			<div className="row wrap">
				<Button kind="main" isWorking={isStopping} onPress={() => stopAndKeep(client)}>
					{say('groupFill.working.stop')}
				</Button>
				<Button onPress={leaveRun}>{say('groupFill.working.leave')}</Button>
				<span className="soft small">{say('groupFill.working.leaveHint')}</span>
			</div>
		</Card>
	)
}
