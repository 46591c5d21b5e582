/** Every row by what would become of it, and the one button that adds them. */
import { Button } from '../../../components/Button.tsx'
import { FateTabs } from '../../../components/mapping/FateTabs.tsx'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { toast } from '../../../components/toasts.ts'
import { formatCount } from '../../../text/format.ts'
import { say as sayNow, useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { Accounted } from './Accounted.tsx'
import { fates, firstToLookAt } from './accounting.ts'
import { FatePage } from './FatePage.tsx'
import { addRows } from './importActions.ts'
import { type Fate, isPlanned, lacksNames, type Tally, type Work } from './importState.ts'
import { tell } from './importStore.ts'
import { TroubleMessage } from './TroubleMessage.tsx'
import { takeBackImport } from './takeBackImport.ts'
import type { SectorLabel } from './words.ts'

/** What pressing the button does, with the numbers in it; undefined where there is nothing to do. */
const addLabel = (tally: Tally, say: typeof sayNow): string | undefined => {
	const { people, changed, held } = tally
	if (people > 0 && changed > 0)
		return say('importing.lookOver.addAndChange', { added: formatCount(people), changed: formatCount(changed) })
	if (people > 0) return say('importing.lookOver.add', { count: people })
	if (changed > 0) return say('importing.lookOver.change', { count: changed })
	return held > 0 ? say('importing.lookOver.hold', { count: held }) : undefined
}

const titleOf = (tally: Tally, say: typeof sayNow): string => {
	if (tally.people > 0) return say('importing.lookOver.title', { count: tally.people })
	if (tally.changed > 0) return say('importing.lookOver.titleChanged', { count: tally.changed })
	return tally.held > 0
		? say('importing.lookOver.titleHeld', { count: tally.held })
		: say('importing.lookOver.titleNothing')
}

export const LookOver = ({ work, sectors }: { readonly work: Work; readonly sectors: readonly SectorLabel[] }) => {
	const say = useText()
	const hub = useHub()
	const tally = work.plan?.tally
	const fate = work.fate ?? (tally === undefined ? 'new' : firstToLookAt(tally))
	const setFate = (next: Fate): void => tell({ type: 'show', at: 'lookOver', fate: next })
	const label = tally === undefined ? undefined : addLabel(tally, say)
	const isReady = isPlanned(work)

	const add = (): void => {
		void addRows(hub.client, (fileName, importId, done) => {
			const words =
				done.people > 0
					? sayNow('importing.done.toast', { count: done.people, fileName })
					: sayNow('importing.done.toastChanged', { fileName })
			toast(words, {
				undo: () =>
					void takeBackImport(hub, importId, '').then(
						({ outcome, words: answer }) => toast(outcome === 'undone' ? sayNow('importing.undo.undone') : answer),
						() => toast(sayNow('importing.undo.away')),
					),
			})
		})
	}

	return (
		<>
			<PageHead
				title={tally === undefined ? say('importing.accounted.counting') : titleOf(tally, say)}
				lead={
					<>
						{say('importing.columns.from')} <b>{work.fileName}</b>. {say('importing.lookOver.lead')}
					</>
				}
				end={<ImportSteps at={2} />}
			/>
			<div className="stack">
				{work.trouble === null ? null : <TroubleMessage trouble={work.trouble} />}
				<div className="cols import-cols">
					<div className="card card-flush" data-region="">
						{tally === undefined ? null : (
							<>
								<FateTabs
									label={say('importing.lookOver.which')}
									fates={fates.map((one) => ({
										fate: one,
										count: tally[one],
										words: say(`importing.lookOver.tab.${one}`),
									}))}
									value={fate}
									onChange={setFate}
								/>
								<FatePage key={fate} work={work} fate={fate} sectors={sectors} />
							</>
						)}
					</div>
					<div className="stack import-side" data-region="">
						<Accounted work={work} />
						<div className="stack-s">
							<Button
								kind="main"
								isWide
								size="desk"
								isWorking={!isReady && work.trouble === null}
								whyNot={
									lacksNames(work)
										? say('importing.columns.noNamesWhy')
										: work.trouble !== null
											? say('importing.trouble.first')
											: label === undefined
												? say('importing.lookOver.nothingWhy')
												: undefined
								}
								onPress={add}
							>
								{isReady || work.trouble !== null
									? (label ?? say('importing.lookOver.nothing'))
									: say('importing.columns.counting')}
							</Button>
							<Button isWide onPress={() => tell({ type: 'show', at: 'columns' })}>
								{say('importing.lookOver.back')}
							</Button>
						</div>
					</div>
				</div>
			</div>
		</>
	)
}
