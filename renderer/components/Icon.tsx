/** Phosphor's drawings at the kit's size. Regular weight for what can be done, fill for what was found. Always beside words or a label, so hidden from screen readers. */
import type { Icon as Drawing, IconWeight } from '@phosphor-icons/react'

export type IconProps = { readonly of: Drawing; readonly weight?: IconWeight; readonly className?: string }

export const Icon = ({ of: Shape, weight = 'regular', className = '' }: IconProps) => (
	<Shape aria-hidden="true" weight={weight} className={`icon ${className}`.trim()} />
)
