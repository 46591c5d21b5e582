/** No hall yet: what one is for, and three ways to begin. */
import { FileCsvIcon, ImageIcon, SquareIcon } from '@phosphor-icons/react'
import { useRef, useState } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { DropZone } from '../../../../components/DropZone.tsx'
import { EmptyState } from '../../../../components/EmptyState.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Message } from '../../../../components/Message.tsx'
import { focusProblem } from '../../../../components/SidePanel.tsx'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { MarketView } from '../../marketTypes.ts'
import { useMarketSend } from '../../useMarketSend.ts'
import { FilePreview, previewId } from '../files/FilePreview.tsx'
import { sizeOfFile } from '../files/positionsImport.ts'
import { usePositionsFile } from '../files/usePositionsFile.ts'
import { asMetres, type Faults } from '../table/cells.ts'
import { HallFields } from './HallFields.tsx'
import { newHallDraft, readHall } from './hallDraft.ts'

const ways = ['nothing', 'picture', 'file'] as const
export type Beginning = (typeof ways)[number]
const icons = { nothing: SquareIcon, picture: ImageIcon, file: FileCsvIcon } as const

type NewHallProps = {
	readonly of: MarketView
	/** There is a hall now. */
	readonly onBegun: (way: Beginning) => void
}

const BeginForm = ({
	of,
	way,
	onBegun,
	onLeave,
}: NewHallProps & { readonly way: Beginning; readonly onLeave: () => void }) => {
	const say = useText()
	const form = useRef<HTMLFormElement>(null)
	const [hallId] = useState(newId)
	const [draft, setDraft] = useState(() => newHallDraft(say('marketHall.begin.usualName'), ''))
	const [faults, setFaults] = useState<Faults>({})
	const { isWorking, problem, send } = useMarketSend(of.again)
	const read = readHall(hallId, draft)
	const size = 'hall' in read ? read.hall : { widthCm: 100_000, depthCm: 100_000 }
	const { file, choose, giveWatts, stepsFor } = usePositionsFile({ hall: size, circuits: [], positions: [] })
	const take = async (picked: File): Promise<void> => {
		const fits = sizeOfFile(await choose(picked))
		focusSoon(() => document.getElementById(previewId))
		if (fits !== null) setDraft({ ...draft, width: asMetres(fits.widthCm), depth: asMetres(fits.depthCm) })
	}
	const save = async (): Promise<void> => {
		setFaults('faults' in read ? read.faults : {})
		if ('faults' in read) return focusProblem(form.current)
		const steps = stepsFor(hallId)
		const count = file === null ? 0 : file.read.added.length
		const { isDone } = await send(
			[['marketplace.saveHall', { hall: read.hall }], ...steps],
			say('marketHall.begin.done', { name: read.hall.name, count }),
		)
		if (isDone) onBegun(way)
	}
	return (
		<Card title={say(`marketHall.begin.${way}`)} level={2}>
			<form
				ref={form}
				className="stack hall-begin-form"
				noValidate
				onSubmit={(event) => {
					event.preventDefault()
					if (!isWorking) void save()
				}}
			>
				{way === 'file' && file === null ? (
					<DropZone
						label={say('marketHall.csv.in')}
						buttonLabel={say('marketHall.csv.choose')}
						icon={<Icon of={FileCsvIcon} />}
						accept=".csv,text/csv,.txt"
						hint={say('marketHall.csv.inHint')}
						onFile={(picked) => void take(picked)}
					/>
				) : null}
				{file === null ? null : <FilePreview file={file} onWatts={giveWatts} />}
				{file === null ? null : <p className="soft small">{say('marketHall.begin.sizeOfFile')}</p>}
				<HallFields draft={draft} onChange={setDraft} faults={faults} rooms={of.rooms} hasPicture={way === 'picture'} />
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="row wrap">
					<Button
						kind="main"
						type="submit"
						isWorking={isWorking}
						whyNot={way === 'file' && file === null ? say('marketHall.begin.fileFirst') : undefined}
					>
						{say('marketHall.begin.save')}
					</Button>
					<Button onPress={onLeave}>{say('kit.goBack')}</Button>
				</div>
			</form>
		</Card>
	)
}

export const NewHall = ({ of, onBegun }: NewHallProps) => {
	const say = useText()
	const [way, setWay] = useState<Beginning | null>(null)
	const idOf = (one: Beginning): string => `hall-begin-${one}`
	if (way !== null)
		return (
			<BeginForm
				key={way}
				of={of}
				way={way}
				onBegun={onBegun}
				onLeave={() => {
					setWay(null)
					focusSoon(() => document.getElementById(idOf(way)))
				}}
			/>
		)
	return (
		<EmptyState
			title={say('marketHall.begin.title')}
			actions={ways.map((one) => (
				<Button
					key={one}
					id={idOf(one)}
					kind={one === 'nothing' ? 'main' : 'second'}
					icon={<Icon of={icons[one]} />}
					onPress={() => {
						setWay(one)
						focusSoon(() => document.querySelector<HTMLElement>('.hall-begin-form :is(input:not([hidden]), button)'))
					}}
				>
					{say(`marketHall.begin.${one}`)}
				</Button>
			))}
		>
			<p>{say('marketHall.begin.words')}</p>
			<p className="soft">{say('marketHall.begin.how')}</p>
		</EmptyState>
	)
}
