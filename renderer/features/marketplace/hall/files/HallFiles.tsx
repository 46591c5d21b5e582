/** The hall as files: positions out to a spreadsheet and back in, the plan as a drawing and on paper. */
import { DownloadSimpleIcon, FileCsvIcon, PrinterIcon } from '@phosphor-icons/react'
import { useState } from 'react'
import { positionsCsv } from '../../../../../shared/domain/marketplace/positionsCsv.ts'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { DropZone } from '../../../../components/DropZone.tsx'
import { download } from '../../../../components/download.ts'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { useText } from '../../../../text/text.ts'
import type { Hall, MarketView } from '../../marketTypes.ts'
import { useMarketSend, useMarketUndoKey } from '../../useMarketSend.ts'
import { FilePreview, previewId } from './FilePreview.tsx'
import { HallSheet } from './HallSheet.tsx'
import { planSvg } from './planSvg.tsx'
import { usePositionsFile } from './usePositionsFile.ts'

export const HallFiles = ({ of, hall }: { readonly of: MarketView; readonly hall: Hall }) => {
	const say = useText()
	const { circuits, positions, zones } = of.hall
	const { file, choose, leave, giveWatts, stepsFor } = usePositionsFile({ hall, circuits, positions })
	const { isWorking, problem, clear, send } = useMarketSend(of.again)
	const [isPaper, setPaper] = useState(false)
	useMarketUndoKey(of.again)
	const steps = stepsFor(hall.id)
	const take = async (): Promise<void> => {
		if (file === null) return
		const { added, changed } = file.read
		const { isDone } = await send(steps, say('marketHall.csv.done', { added: added.length, changed: changed.length }))
		if (!isDone) return
		leave()
		focusSoon(() => document.getElementById('hall-csv-out'))
	}
	const pick = async (picked: File): Promise<void> => {
		clear()
		await choose(picked)
		focusSoon(() => document.getElementById(previewId))
	}
	if (isPaper)
		return (
			<HallSheet
				of={of}
				hall={hall}
				onBack={() => {
					setPaper(false)
					focusSoon(() => document.getElementById('hall-paper'))
				}}
			/>
		)
	return (
		<div className="cols hall-files">
			<Card title={say('marketHall.csv.title')}>
				<div className="stack">
					<p className="soft">{say('marketHall.csv.words')}</p>
					<div className="row wrap">
						<Button
							id="hall-csv-out"
							icon={<Icon of={DownloadSimpleIcon} />}
							onPress={() =>
								download(new Blob([positionsCsv(positions, circuits)], { type: 'text/csv' }), 'positions.csv')
							}
						>
							{say(positions.length === 0 ? 'marketHall.csv.outEmpty' : 'marketHall.csv.out', {
								count: positions.length,
							})}
						</Button>
					</div>
					{file === null ? (
						<DropZone
							label={say('marketHall.csv.in')}
							buttonLabel={say('marketHall.csv.choose')}
							icon={<Icon of={FileCsvIcon} />}
							accept=".csv,text/csv,.txt"
							hint={say('marketHall.csv.inHint')}
							onFile={(picked) => void pick(picked)}
						/>
					) : (
						<>
							<FilePreview file={file} onWatts={giveWatts} />
							{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
							<div className="row wrap">
								<Button
									id="hall-csv-take"
									kind="main"
									isWorking={isWorking}
									whyNot={steps.length === 0 ? say('marketHall.csv.nothingToTake') : undefined}
									onPress={() => void take()}
								>
									{say('marketHall.csv.take', { count: file.read.added.length + file.read.changed.length })}
								</Button>
								<Button onPress={leave}>{say('marketHall.csv.leave')}</Button>
							</div>
						</>
					)}
				</div>
			</Card>
			<Card title={say('marketHall.drawing.title')}>
				<div className="stack">
					<p className="soft">{say('marketHall.drawing.words')}</p>
					<div className="row wrap">
						<Button
							icon={<Icon of={DownloadSimpleIcon} />}
							onPress={() =>
								download(new Blob([planSvg({ hall, zones, positions })], { type: 'image/svg+xml' }), 'hall-plan.svg')
							}
						>
							{say('marketHall.drawing.svg')}
						</Button>
						<Button id="hall-paper" icon={<Icon of={PrinterIcon} />} onPress={() => setPaper(true)}>
							{say('marketHall.drawing.pdf')}
						</Button>
					</div>
				</div>
			</Card>
		</div>
	)
}
