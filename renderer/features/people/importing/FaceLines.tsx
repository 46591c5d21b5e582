import { EqualsIcon, NotEqualsIcon } from '@phosphor-icons/react'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { fieldName, fieldValue, type SectorLabel } from './words.ts'

/** What there is to tell one person from another. */
export type Face = {
	readonly name: string
	readonly email: string
	readonly organisation: string
	readonly details: readonly { readonly field: string; readonly value: string }[]
}

const always = ['name', 'email', 'organisation'] as const

const valueOf = (face: Face, field: string): string =>
	field === 'name' || field === 'email' || field === 'organisation'
		? face[field]
		: (face.details.find((detail) => detail.field === field)?.value ?? '')

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

/** The fields that anybody on the card says something in, so that all of them show the same lines. */
export const linesOf = (faces: readonly Face[]): readonly string[] => [
	...new Set([...always, ...faces.flatMap(({ details }) => details.map(({ field }) => field))]),
]

export type FaceLinesProps = {
	readonly face: Face
	readonly lines: readonly string[]
	/** Beside whom: each line then says whether it is the same. */
	readonly against?: Face
	readonly sectors: readonly SectorLabel[]
}

/** One person's lines; beside somebody else's, each that both know says whether it is the same or differs. */
export const FaceLines = ({ face, lines, against, sectors }: FaceLinesProps) => {
	const say = useText()
	return (
		<dl className="face">
			{lines.map((field) => {
				const value = valueOf(face, field)
				const other = against === undefined ? '' : valueOf(against, field)
				const both = value.trim() !== '' && other.trim() !== ''
				return (
					<div key={field}>
						<dt>{field === 'name' ? say('importing.settle.name') : fieldName(field)}</dt>
						<dd className={field === 'name' ? 'face-name' : ''}>
							{value === '' ? (
								<span className="soft">{say('importing.settle.nothing')}</span>
							) : (
								<span>{fieldValue(field, value, sectors)}</span>
							)}
							{!both ? null : isSame(value, other) ? (
								<span className="face-mark face-same">
									<Icon of={EqualsIcon} weight="bold" />
									{say('importing.settle.same')}
								</span>
							) : (
								<span className="face-mark">
									<Icon of={NotEqualsIcon} weight="bold" />
									{say('importing.settle.differs')}
								</span>
							)}
						</dd>
					</div>
				)
			})}
		</dl>
	)
}
