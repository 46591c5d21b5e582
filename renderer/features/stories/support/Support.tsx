/**
 * The page of whoever stands beside speakers, with a tablet: a code first, then their own stories and
 * nothing else. The code is kept in memory alone: a page that is closed or opened again asks anew.
 */
import { useState } from 'react'
import '../Stories.css'
import { AskLeadBadge } from './AskLeadBadge.tsx'
import type { Leading } from './leading.ts'
import { MyStories } from './MyStories.tsx'

export const Support = () => {
	const [leading, setLeading] = useState<Leading | null>(null)
	if (leading === null) return <AskLeadBadge onKnown={setLeading} />
	return <MyStories leading={leading} onLeave={() => setLeading(null)} />
}
