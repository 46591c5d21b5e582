/** Every row by what would become of it, and the one button that adds them. */
import { stallFates } from '../../../../shared/domain/marketplace/importing/words.ts'
import { Button } from '../../../components/Button.tsx'
import { FateTabs } from '../../../components/mapping/FateTabs.tsx'
import { ImportSteps } from '../../../components/mapping/ImportSteps.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { toast } from '../../../components/toasts.ts'
import { formatCount } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { keepDone } from '../useMarketSend.ts'
import { addStalls, tryAgain } from './importingActions.ts'
import { firstToLookAt, isPlanned, type ListWork, type LookedAt, type StallPlan } from './importingState.ts'
import { tell } from './importingStore.ts'
import { countOf, ListPage } from './ListPage.tsx'
import { ListSum } from './ListSum.tsx'
import { ListTrouble } from './ListTrouble.tsx'
import { takeBackList } from './takeBackList.ts'

export type ListRowsProps = {
	readonly work: ListWork
	readonly isAdding: boolean
	/** Reads the marketplace afresh. */
	readonly again: () => Promise<void>
}

const lists: readonly LookedAt[] = [...stallFates, 'cells']

/** What pressing the button does, with the numbers in it; undefined where there is nothing to do. */
const useAddLabel = (plan: StallPlan | null): string | undefined => {
	const say = useText()
	const { new: added, changed } = plan?.tally ?? { new: 0, changed: 0 }
	if (added > 0 && changed > 0)
		return say('marketImport.lookOver.addAndChange', { added: formatCount(added), changed: formatCount(changed) })
	if (added > 0) return say('marketImport.lookOver.add', { count: added })
	return changed > 0 ? say('marketImport.lookOver.change', { count: changed }) : undefined
}

const useTitle = (plan: StallPlan | null): string => {
	const say = useText()
	if (plan === null) return say('importing.accounted.counting')
	const { new: added, changed } = plan.tally
	if (added > 0) return say('marketImport.lookOver.titleNew', { count: added })
	return changed > 0
		? say('marketImport.lookOver.titleChanged', { count: changed })
		: say('marketImport.lookOver.titleNothing')
}

export const ListRows = ({ work, isAdding, again }: ListRowsProps) => {
	const say = useText()
	const hub = useHub()
	const { plan, trouble, fileName } = work
	const list = work.list ?? (plan === null ? 'new' : firstToLookAt(plan))
	const label = useAddLabel(plan)
	const title = useTitle(plan)
	const isReady = isPlanned(work)
	const add = (): void =>
		void addStalls(hub.client, async (done, commandId) => {
			keepDone([commandId])
			await again()
			toast(say('marketImport.done.toast', { fileName: done.fileName }), {
				undo: () => void takeBackList(hub, commandId, again),
			})
		})
	const stands = trouble === null || trouble === 'outdated' || trouble === 'lost'
	return (
		<>
			<PageHead
				title={title}
				lead={
					<>
						{say('importing.columns.from')} <b>{fileName}</b>. {say('importing.lookOver.lead')}
					</>
				}
				end={<ImportSteps at={2} />}
			/>
			<div className="stack">
				{trouble === null ? null : (
					<ListTrouble trouble={trouble} onAgain={() => (trouble === 'lost' ? add() : void tryAgain(hub.client))} />
				)}
				<div className="cols import-cols">
					<div className="card card-flush" data-region="">
						{plan === null ? null : (
							<>
								<FateTabs
									label={say('marketImport.lookOver.which')}
									fates={lists.map((one) => ({
										fate: one,
										count: countOf(work, one),
										words: say(`marketImport.lookOver.tab.${one}`),
									}))}
									value={list}
									onChange={(next) => tell({ type: 'show', at: 'lookOver', list: next })}
								/>
								<ListPage key={list} work={work} list={list} />
							</>
						)}
					</div>
					<div className="stack import-side" data-region="">
						<ListSum work={work} />
						<div className="stack-s">
							<Button
								kind="main"
								isWide
								size="desk"
								isWorking={isAdding || (!isReady && stands)}
								whyNot={
									plan?.lacksOrganisation === true
										? say('marketImport.noOrganisationWhy')
										: !stands
											? say('importing.trouble.first')
											: label === undefined && isReady
												? say(
														(plan?.tally.unchanged ?? 0) === 0
															? 'marketImport.lookOver.nothingWhyLeft'
															: 'marketImport.lookOver.nothingWhy',
													)
												: undefined
								}
								onPress={add}
							>
								{isAdding
									? say('marketImport.lookOver.adding')
									: isReady
										? (label ?? say('marketImport.lookOver.nothing'))
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
