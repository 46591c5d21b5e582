/** Two to five ways of looking at the same thing; always one of them on. */
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import './Segmented.css'

export type Segment<T extends string> = { readonly value: T; readonly label: string; readonly icon?: ReactNode }

export type SegmentedProps<T extends string> = {
	readonly label: string
	readonly value: T
	readonly onChange: (value: T) => void
	readonly segments: readonly Segment<T>[]
}

export const Segmented = <T extends string>({ label, value, onChange, segments }: SegmentedProps<T>) => (
	<ToggleButtonGroup
		className="segmented"
		aria-label={label}
		selectionMode="single"
		disallowEmptySelection
		selectedKeys={[value]}
		onSelectionChange={(keys) => {
			const chosen = segments.find((segment) => keys.has(segment.value))
			if (chosen !== undefined) onChange(chosen.value)
		}}
	>
		{segments.map((segment) => (
			<ToggleButton key={segment.value} id={segment.value} className="segmented-one">
				{segment.icon}
				{segment.label}
			</ToggleButton>
		))}
	</ToggleButtonGroup>
)
