/** The mark of each kind of thing in a programme. Always beside its title. */
import {
	BookOpenTextIcon,
	ChairIcon,
	CoffeeIcon,
	ForkKnifeIcon,
	type Icon,
	LeafIcon,
	PresentationIcon,
	StorefrontIcon,
	UsersThreeIcon,
} from '@phosphor-icons/react'
import type { ItemKind } from '../../../shared/domain/programme/words.ts'

export const kindIcons: Readonly<Record<ItemKind, Icon>> = {
	plenary: PresentationIcon,
	story: BookOpenTextIcon,
	breakout: UsersThreeIcon,
	break: CoffeeIcon,
	marketplace: StorefrontIcon,
	meal: ForkKnifeIcon,
	quietTime: LeafIcon,
	setUp: ChairIcon,
}
