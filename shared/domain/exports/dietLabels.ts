/** What diets are called in files that leave. */
import type { DietCode } from '../person.ts'

export const dietLabels: Readonly<Record<DietCode, string>> = {
	vegetarian: 'Vegetarian',
	vegan: 'Vegan',
	halal: 'Halal',
	kosher: 'Kosher',
	glutenFree: 'Gluten free',
	dairyFree: 'Dairy free',
	nutFree: 'Nut free',
	otherAllergen: 'Another allergen: ask the access lead',
	texture: 'A different texture',
	inOwnWords: 'Something else: ask the access lead',
}
export const noDiet = 'No particular diet'

/** `Gluten free, Vegan`: the same for the same diets, in whatever order they were said. */
export const dietName = (codes: readonly DietCode[]): string =>
	codes.length === 0
		? noDiet
		: [...new Set(codes)]
				.map((code) => dietLabels[code])
				.toSorted()
				.join(', ')
