import { WarningIcon } from '@phosphor-icons/react'
import { Icon } from '../../../../components/Icon.tsx'
import { useText } from '../../../../text/text.ts'
import { type PlanScene, usePlan } from './planStore.ts'
import { handNames, handPlaceWords, handTroubleWords } from './planWords.ts'

/** Under the plan: what is in hand, where it would stand, and what would be wrong with that. Read out as it changes, by whoever moves it. */
export const HandLine = ({ scene }: { readonly scene: PlanScene }) => {
	const say = useText()
	const hand = usePlan((state) => state.hand)
	if (hand === null) return <p className="plan-line">{say('marketHall.plan.hint')}</p>
	const wrong = handTroubleWords(scene, hand)
	return (
		<p className={wrong === '' ? 'plan-line' : 'plan-line plan-line-wrong'}>
			{wrong === '' ? null : <Icon of={WarningIcon} weight="fill" />}
			<span>
				<b>{handNames(scene, hand)}</b> {handPlaceWords(scene, hand)} {wrong}
			</span>
		</p>
	)
}
