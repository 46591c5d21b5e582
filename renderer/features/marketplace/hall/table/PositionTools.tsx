/** What can be done to positions besides writing in them: more of them, fewer, other codes, another order. */
import {
	ArrowUUpLeftIcon,
	CopyIcon,
	HashIcon,
	PencilSimpleIcon,
	PlusIcon,
	RowsPlusBottomIcon,
	SortAscendingIcon,
	TrashIcon,
} from '@phosphor-icons/react'
import { freeCodes } from '../../../../../shared/domain/marketplace/countingCodes.ts'
import { copiesOf, freePlace, usualPosition } from '../../../../../shared/domain/marketplace/positionRow.ts'
import { announce } from '../../../../components/announcer.ts'
import { Button } from '../../../../components/Button.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { useText } from '../../../../text/text.ts'
import { newId } from '../../../../transport/newId.ts'
import type { Hall, HallRead, Position } from '../../marketTypes.ts'
import type { MarketSend } from '../../useMarketSend.ts'
import { cellOf } from './gridKeys.ts'

export type Tool = 'row' | 'number' | 'together'

/** What every one of them works on. */
export type PositionsAbout = {
	readonly read: HallRead
	readonly hall: Hall
	/** In the order of the table. */
	readonly rows: readonly Position[]
	readonly picked: readonly Position[]
	/** Saves them and says so; false where that was refused. */
	readonly put: (positions: readonly Position[], words: string) => Promise<boolean>
	readonly isWorking: boolean
	readonly problem: string | undefined
}

export type PositionToolsProps = PositionsAbout & {
	readonly send: MarketSend['send']
	readonly onTool: (tool: Tool) => void
	readonly onSort: () => void
	readonly onUndo: () => void
	/** Chosen ones are no more. */
	readonly onGone: () => void
}

const firstCode = 'M00'

export const PositionTools = (props: PositionToolsProps) => {
	const { read, hall, rows, picked, put, send, isWorking, onTool, onSort, onUndo, onGone } = props
	const say = useText()
	const codes = read.positions.map(({ code }) => code)
	const add = async (): Promise<void> => {
		const last = rows.at(-1)
		const [code = ''] = freeCodes(last?.code ?? firstCode, 1, codes)
		const like: Position = { ...usualPosition, near: [], ...last, id: newId(), code, xCm: 0, yCm: 0 }
		const place = freePlace(hall, read.zones, read.positions, like)
		if (place === null) return announce(say('marketHall.table.noRoom'), 'assertive')
		const isDone = await put([{ ...like, ...place }], say('marketHall.table.added', { code }))
		if (isDone) focusSoon(() => cellOf(like.id, 'code'))
	}
	const copy = async (): Promise<void> => {
		const next = freeCodes(picked.at(-1)?.code ?? firstCode, picked.length, codes)
		const copies = copiesOf(hall, read.positions, picked, next, newId).map((one) => ({ ...one, near: [...one.near] }))
		const isDone = await put(copies, say('marketHall.table.copied', { count: copies.length }))
		const [first] = copies
		if (isDone && first !== undefined) focusSoon(() => cellOf(first.id, 'code'))
	}
	const remove = async (): Promise<void> => {
		const { isDone } = await send(
			[['marketplace.removePositions', { positionIds: picked.map(({ id }) => id) }]],
			say('marketHall.table.removed', { count: picked.length }),
		)
		if (!isDone) return
		onGone()
		focusSoon(() => document.getElementById('hall-add'))
	}
	return (
		<div className="hall-tools" role="group" aria-label={say('marketHall.table.tools')}>
			<Button id="hall-add" icon={<Icon of={PlusIcon} />} isWorking={isWorking} onPress={() => void add()}>
				{say('marketHall.table.add')}
			</Button>
			<Button id="hall-row" icon={<Icon of={RowsPlusBottomIcon} />} onPress={() => onTool('row')}>
				{say('marketHall.table.addRow')}
			</Button>
			{rows.length === 0 ? null : (
				<>
					<Button id="hall-number" icon={<Icon of={HashIcon} />} onPress={() => onTool('number')}>
						{say('marketHall.table.number')}
					</Button>
					<Button icon={<Icon of={SortAscendingIcon} />} onPress={onSort}>
						{say('marketHall.table.sort')}
					</Button>
					<Button icon={<Icon of={ArrowUUpLeftIcon} />} keys="Ctrl Z" onPress={onUndo}>
						{say('kit.undo')}
					</Button>
					{picked.length === 0 ? (
						<span className="hall-tools-hint soft small">{say('marketHall.table.chooseFirst')}</span>
					) : (
						<>
							<Button id="hall-together" icon={<Icon of={PencilSimpleIcon} />} onPress={() => onTool('together')}>
								{say('marketHall.table.together', { count: picked.length })}
							</Button>
							<Button icon={<Icon of={CopyIcon} />} onPress={() => void copy()}>
								{say('marketHall.table.copy', { count: picked.length })}
							</Button>
							<Button icon={<Icon of={TrashIcon} />} onPress={() => void remove()}>
								{say('marketHall.table.remove', { count: picked.length })}
							</Button>
						</>
					)}
				</>
			)}
		</div>
	)
}
