/** Files that leave the event: what can be made and for whom, one of them to be made, and what left so far. */
import { Message } from '../../components/Message.tsx'
import { PageHead } from '../../components/PageHead.tsx'
import { useText } from '../../text/text.ts'
import './Exports.css'
import { DueWarning } from './DueWarning.tsx'
import { FileList } from './FileList.tsx'
import { FileMaker } from './FileMaker.tsx'
import { useFileInAddress } from './fileAddress.ts'
import { LeftList } from './LeftList.tsx'
import { useLeft } from './useLeft.ts'

export const Exports = ({ practice }: { readonly practice: 'no' | 'sample' | 'rehearsal' }) => {
	const say = useText()
	const what = useFileInAddress()
	const left = useLeft()
	if (practice === 'rehearsal') {
		return (
			<>
				<PageHead title={say('exports.title')} lead={say('exports.lead')} />
				<Message tone="stop" title={say('exports.rehearsalTitle')}>
					{say('exports.rehearsalWords')}
				</Message>
			</>
		)
	}
	if (what !== null)
		return (
			<>
				<DueWarning />
				<FileMaker key={what} what={what} practice={practice} left={left.data?.files ?? []} />
			</>
		)
	return (
		<>
			<PageHead title={say('exports.title')} lead={say('exports.lead')} />
			<DueWarning />
			<div className="cols files-all">
				<FileList />
				<LeftList left={left} />
			</div>
		</>
	)
}
