/** What can be done with a whole table: lock it, find hosts for it. */
import { HandHeartIcon, LockSimpleIcon, LockSimpleOpenIcon, NotePencilIcon, UserPlusIcon } from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import type { HostDuty } from '../../../../shared/domain/breakouts/words.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useText } from '../../../text/text.ts'
import { tableName } from './board.actions.ts'
import { useMirror } from './board.mirror.ts'
import { boardView, useBoardView } from './boardView.ts'
import { Popup } from './Popup.tsx'
import { useBoardActions } from './useBoard.ts'

const buttonOf = (columnId: string): HTMLElement | null =>
	document.querySelector<HTMLElement>(`[data-menu="${CSS.escape(columnId)}"]`)

export const ColumnMenu = () => {
	const say = useText()
	const actions = useBoardActions()
	const menu = useBoardView((state) => state.menu)
	const group = useMirror(({ columns }) => columns.find(({ id }) => id === menu)?.group ?? null)
	if (menu === null || group === null) return null
	const close = () => {
		boardView.set({ menu: null })
		buttonOf(menu)?.focus()
	}
	const item = (icon: ReactNode, words: string, run: () => void) => (
		<button
			type="button"
			role="menuitem"
			className="menu-item"
			onClick={() => {
				close()
				run()
			}}
		>
			{icon}
			{words}
		</button>
	)
	const find = (duty: HostDuty) => boardView.set({ standIns: { groupId: menu, duty } })
	return (
		<Popup
			anchor={() => buttonOf(menu)}
			onClose={close}
			role="menu"
			label={say('groupBoard.menuOf', { table: tableName(menu, 'within') })}
			className="column-menu"
			content={menu}
		>
			{item(
				<Icon of={group.isLocked ? LockSimpleOpenIcon : LockSimpleIcon} />,
				say(group.isLocked ? 'groupBoard.unlock' : 'groupBoard.lock'),
				() => void actions.lock(menu, !group.isLocked),
			)}
			{item(<Icon of={UserPlusIcon} />, say('groupBoard.findHost'), () => find('facilitator'))}
			{item(<Icon of={NotePencilIcon} />, say('groupBoard.findNoteTaker'), () => find('noteTaker'))}
			{item(<Icon of={HandHeartIcon} />, say('groupBoard.findWellbeing'), () => find('wellbeing'))}
		</Popup>
	)
}
