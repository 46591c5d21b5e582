/** Whether a building still holds somebody more: asked at the hub and, where it is out of reach, at the desk. */

export type Fullness = {
	/** Zero: nobody said how many it may hold. */
	readonly fireLimit: number
	readonly inside: number
	/** So many more want to come in. */
	readonly people: number
	/** A lead has decided to let them in all the same. */
	readonly mayGoOn: boolean
}

export const decideRoom = ({
	fireLimit,
	inside,
	people,
	mayGoOn,
}: Fullness): 'admitted' | 'admittedBeyond' | 'full' => {
	if (fireLimit === 0 || people === 0 || inside + people <= fireLimit) return 'admitted'
	return mayGoOn ? 'admittedBeyond' : 'full'
}
