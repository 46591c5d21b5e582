/** What came of a list, and what waits now. */
import { ArrowUUpLeftIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { Stat } from '../../../components/Stat.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { viewHref } from '../view.ts'
import { putAway } from './importingActions.ts'
import type { Stage } from './importingState.ts'
import { SaveLeftOut } from './SaveLeftOut.tsx'
import { takeBackList } from './takeBackList.ts'

export type ListAddedProps = {
	readonly stage: Extract<Stage, { at: 'done' }>
	/** Reads the marketplace afresh. */
	readonly again: () => Promise<void>
}

export const ListAdded = ({ stage: { work, added, commandId, isUndone }, again }: ListAddedProps) => {
	const say = useText()
	const hub = useHub()
	const { plan, fileName } = work
	const [rows, cells] = [plan?.tally.refused ?? 0, plan?.cells ?? 0]
	const hasLeft = rows + cells > 0
	return (
		<>
			<PageHead
				title={
					isUndone
						? say('marketImport.done.titleUndone')
						: added.added > 0
							? say('marketImport.done.title', { count: added.added })
							: say('marketImport.done.titleChanged', { count: added.changed })
				}
				lead={say(isUndone ? 'marketImport.done.leadUndone' : 'marketImport.done.lead', { fileName })}
				end={<ImportSteps at={4} />}
			/>
			<div className="cols import-cols">
				<Card title={say('marketImport.done.next')}>
					<div className="stack">
						<p>{say(hasLeft ? 'marketImport.done.nextLeft' : 'marketImport.done.nextFine')}</p>
						{!isUndone && added.added > 0 ? <p>{say('marketImport.done.places')}</p> : null}
						<div className="row wrap">
							<a
								className="button button-main button-desk"
								href={viewHref('stalls')}
								onClick={() => putAway(hub.client)}
							>
								{say('marketImport.done.toStalls')}
							</a>
							{hasLeft ? <SaveLeftOut work={work} /> : null}
							<Button onPress={() => putAway(hub.client)}>{say('marketImport.done.another')}</Button>
						</div>
						<div className="row wrap rule-top">
							{isUndone ? null : (
								<Button
									kind="quiet"
									icon={<Icon of={ArrowUUpLeftIcon} />}
									onPress={() => void takeBackList(hub, commandId, again)}
								>
									{say('marketImport.done.undo')}
								</Button>
							)}
							<a href="#/history">{say('importing.done.history')}</a>
						</div>
					</div>
				</Card>
				<Card title={say('marketImport.done.whatCame')}>
					<div className="stall-import-totals">
						<Stat value={added.added} label={say('marketImport.done.added')} />
						<Stat value={added.changed} label={say('marketImport.done.changed')} />
						<Stat value={added.shifts} label={say('marketImport.done.shifts')} />
						<Stat value={rows} label={say('marketImport.done.left')} />
						<Stat value={cells} label={say('marketImport.done.cells')} />
					</div>
				</Card>
			</div>
		</>
	)
}
