/** What a hall is: name, room, size, grid, and a picture of the venue's plan behind it. */
import { ImageIcon, TrashIcon } from '@phosphor-icons/react'
import { useRef, useState } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { FieldProblem } from '../../../../components/FieldParts.tsx'
import { focusSoon } from '../../../../components/focusSoon.ts'
import { Icon } from '../../../../components/Icon.tsx'
import { Select } from '../../../../components/Select.tsx'
import { TextField } from '../../../../components/TextField.tsx'
import { useText } from '../../../../text/text.ts'
import type { EventRoom } from '../../marketTypes.ts'
import { asMetres, type Faults } from '../table/cells.ts'
import { depthByPicture, grids, type HallDraft } from './hallDraft.ts'
import { type SmallPicture, shrinkPicture } from './shrinkPicture.ts'

export type HallFieldsProps = {
	readonly draft: HallDraft
	readonly onChange: (draft: HallDraft) => void
	readonly faults: Faults
	readonly rooms: readonly EventRoom[]
	readonly hasPicture?: boolean
}

export const HallFields = ({ draft, onChange, faults, rooms, hasPicture = true }: HallFieldsProps) => {
	const say = useText()
	const input = useRef<HTMLInputElement>(null)
	const [size, setSize] = useState<Pick<SmallPicture, 'width' | 'height'> | null>(null)
	const [isUnreadable, setUnreadable] = useState(false)
	const [isReading, setReading] = useState(false)
	const widen = (width: string): void =>
		onChange({ ...draft, width, ...(size === null ? {} : { depth: depthByPicture(width, size) || draft.depth }) })
	const take = async (file: File): Promise<void> => {
		setReading(true)
		const small = await shrinkPicture(file)
		setReading(false)
		setUnreadable(small === null)
		if (small === null) return
		setSize(small)
		onChange({
			...draft,
			picture: small.dataUrl,
			depth: depthByPicture(draft.width, small) || draft.depth,
		})
		focusSoon(() => document.getElementById('hall-picture'))
	}
	const isGridKnown = grids.some((grid) => grid === draft.grid)
	return (
		<>
			<TextField
				label={say('marketHall.setup.name')}
				value={draft.name}
				onChange={(name) => onChange({ ...draft, name })}
				error={faults['name']}
			/>
			<Select
				label={say('marketHall.setup.room')}
				isOptional
				value={draft.roomId === '' ? 'none' : draft.roomId}
				onChange={(roomId) => onChange({ ...draft, roomId: roomId === 'none' ? '' : roomId })}
				options={[
					{ value: 'none', label: say('marketHall.setup.noRoom') },
					...rooms.map(({ id, name }) => ({ value: id, label: name })),
				]}
			/>
			{hasPicture ? (
				<div className="field">
					<span className="field-label">{say('marketHall.setup.picture')}</span>
					<span className="field-hint">{say('marketHall.setup.pictureHint')}</span>
					{draft.picture === '' ? null : (
						<img className="hall-picture" src={draft.picture} alt={say('marketHall.setup.pictureAlt')} />
					)}
					<div className="row wrap">
						<Button
							id="hall-picture"
							icon={<Icon of={ImageIcon} />}
							isWorking={isReading}
							onPress={() => input.current?.click()}
						>
							{say(draft.picture === '' ? 'marketHall.setup.choosePicture' : 'marketHall.setup.otherPicture')}
						</Button>
						{draft.picture === '' ? null : (
							<Button
								kind="quiet"
								icon={<Icon of={TrashIcon} />}
								onPress={() => {
									setSize(null)
									onChange({ ...draft, picture: '' })
									focusSoon(() => document.getElementById('hall-picture'))
								}}
							>
								{say('marketHall.setup.noPicture')}
							</Button>
						)}
					</div>
					<input
						ref={input}
						type="file"
						hidden
						tabIndex={-1}
						aria-label={say('marketHall.setup.picture')}
						accept="image/png,image/jpeg"
						onChange={(event) => {
							const file = event.target.files?.[0]
							event.target.value = ''
							if (file !== undefined) void take(file)
						}}
					/>
					{isUnreadable ? (
						<FieldProblem id="hall-picture-problem">{say('marketHall.setup.notAPicture')}</FieldProblem>
					) : null}
				</div>
			) : null}
			<div className="hall-pair">
				<TextField
					label={say(size === null ? 'marketHall.setup.width' : 'marketHall.setup.widthOfPicture')}
					value={draft.width}
					maxLength={7}
					onChange={widen}
					error={faults['width']}
				/>
				<TextField
					label={say('marketHall.setup.depth')}
					value={draft.depth}
					maxLength={7}
					onChange={(depth) => onChange({ ...draft, depth })}
					error={faults['depth']}
				/>
			</div>
			{size === null ? null : <p className="soft small">{say('marketHall.setup.scaleWords')}</p>}
			<Select
				label={say('marketHall.setup.grid')}
				hint={say('marketHall.setup.gridHint')}
				value={draft.grid}
				onChange={(grid) => onChange({ ...draft, grid })}
				options={[...grids, ...(isGridKnown ? [] : [draft.grid])].map((grid) => ({
					value: grid,
					label:
						grid === '0'
							? say('marketHall.setup.noGrid')
							: say('marketHall.setup.gridOf', { metres: asMetres(Number(grid)) }),
				}))}
			/>
		</>
	)
}
