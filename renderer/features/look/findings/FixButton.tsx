/** The one thing that would settle a finding: done from here, or a link to where a person settles it. */
import { ArrowRightIcon } from '@phosphor-icons/react'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import type { Finding } from '../lookTypes.ts'
import type { LookSend } from '../useLookSend.ts'
import { isDoable, stepOf } from './fixSteps.ts'
import { keepFocusNear } from './focusLine.ts'
import { useLookList } from './LookContext.ts'
import { doWords, linkOf } from './sentence.ts'

export type FixButtonProps = {
	readonly finding: Finding
	/** What is wrong: with the label it says what the button does to whom. */
	readonly what: string
	readonly change: LookSend
}

export const FixButton = ({ finding, what, change }: FixButtonProps) => {
	const { places } = useLookList()
	if (isDoable(finding)) {
		const step = stepOf(finding)
		const { label, done } = doWords(finding.fix, finding, places)
		if (step === null || label === '') return null
		const press = async (): Promise<void> => {
			const focusNear = keepFocusNear(finding.key)
			if ((await change.send([step], done)) !== null) focusNear()
		}
		return (
			<Button label={`${label}: ${what}`} isWorking={change.isWorking} onPress={() => void press()}>
				{label}
			</Button>
		)
	}
	const link = linkOf(finding, places)
	if (link === null) return null
	return (
		<a className="button button-second" href={link.href} aria-label={`${link.label}: ${what}`}>
			{link.label}
			<Icon of={ArrowRightIcon} />
		</a>
	)
}
