/** What came of a file, and what waits now. */
import { ArrowUUpLeftIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { RowCount } from '../../../components/mapping/FateSum.tsx'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { Sum } from './Accounted.tsx'
import { putAway } from './importActions.ts'
import type { Stage, Tally } from './importState.ts'
import { tell } from './importStore.ts'
import { UndoImport } from './UndoImport.tsx'

const titleKey = (tally: Tally) =>
	tally.people > 0
		? ({ key: 'importing.done.title', count: tally.people } as const)
		: tally.changed > 0
			? ({ key: 'importing.done.titleChanged', count: tally.changed } as const)
			: ({ key: 'importing.done.titleHeld', count: tally.held } as const)

export const Done = ({ stage }: { readonly stage: Extract<Stage, { at: 'done' }> }) => {
	const say = useText()
	const { client } = useHub()
	const [isAsked, setAsked] = useState(false)
	const { fileName, importId, tally } = stage
	const { key, count } = titleKey(tally)
	const imports = useQuery('people.imports', (hub) => hub.people.imports({}), ['imports', 'people'])
	const totals = useQuery('people.totals', (hub) => hub.people.totals({}), ['people', 'imports'])
	const row = imports.data?.imports.find((one) => one.importId === importId)
	const isUndone = row?.state === 'undone'
	const held = totals.data?.held ?? tally.held

	return (
		<>
			<PageHead
				title={isUndone ? say('importing.undo.undone') : say(key, { count })}
				lead={say('importing.done.lead', { fileName })}
				end={<ImportSteps at={4} />}
			/>
			<div className="cols import-cols">
				<Card title={say('importing.done.nextTitle')}>
					<div className="stack">
						{isUndone ? null : held > 0 ? (
							<p>{say('importing.done.nextHeld', { count: held })}</p>
						) : tally.refused === 0 ? (
							<p>{say('importing.done.nextFine')}</p>
						) : null}
						{tally.refused > 0 && !isUndone ? (
							<p>{say('importing.done.nextRefused', { count: tally.refused })}</p>
						) : null}
						<div className="row wrap">
							{held > 0 ? (
								<Button kind="main" size="desk" onPress={() => tell({ type: 'settling', isSettling: true })}>
									{say('importing.front.decide', { count: held })}
								</Button>
							) : null}
							<Button kind={held > 0 ? 'second' : 'main'} size="desk" onPress={() => putAway(client)}>
								{say('importing.done.toFront')}
							</Button>
						</div>
						<div className="row wrap rule-top">
							{isUndone ? null : (
								<Button kind="quiet" icon={<Icon of={ArrowUUpLeftIcon} />} onPress={() => setAsked(true)}>
									{say('importing.done.undo')}
								</Button>
							)}
							<a href="#/history">{say('importing.done.history')}</a>
						</div>
					</div>
				</Card>
				<section className="card accounted" aria-labelledby="accounted-title">
					<h2 className="quiet-title" id="accounted-title">
						{say('importing.accounted.title')}
					</h2>
					<RowCount rows={tally.rows} />
					<Sum tally={tally} isDone />
				</section>
			</div>
			{isAsked ? (
				<UndoImport
					row={{ importId, fileName, added: tally.new, changed: tally.changed, held: tally.held }}
					onClose={() => setAsked(false)}
					onUndone={() => putAway(client)}
				/>
			) : null}
		</>
	)
}
