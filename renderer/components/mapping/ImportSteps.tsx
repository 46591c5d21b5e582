import { Steps } from '../Steps.tsx'
import './ImportSteps.css'
import { useText } from '../../text/text.ts'

/** How far a file has got. `at` 4: all four are done. */
export const ImportSteps = ({ at }: { readonly at: 0 | 1 | 2 | 3 | 4 }) => {
	const say = useText()
	return (
		<Steps
			label={say('importing.steps.label')}
			current={at}
			steps={[
				say('importing.steps.file'),
				say('importing.steps.columns'),
				say('importing.steps.lookOver'),
				say('importing.steps.add'),
			]}
		/>
	)
}
