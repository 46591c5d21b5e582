/** Reads the part of the list that is on the screen. What was shown stays until the next answer is there. */
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { pageSize, turnTo, useListView } from './listView.ts'

export type Listed = OutputOf<'people.list'>
export type ListedPerson = Listed['rows'][number]

/** Long enough that whoever types fast asks once a word or so; too short to be waited for. */
const typingMs = 90

/** A value once it has stopped changing. */
export const useSettled = <T>(value: T, ms = typingMs): T => {
	const [settled, setSettled] = useState(value)
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), ms)
		return () => clearTimeout(timer)
	}, [value, ms])
	return settled
}

export type ListRead = {
	readonly data: Listed | undefined
	/** Of what is asked for now, not of what was. */
	readonly isNow: boolean
	readonly hasFailed: boolean
	readonly again: () => Promise<void>
}

export const useList = (): ListRead => {
	const { filter, sort, offset } = useListView()
	const text = useSettled(filter.text)
	const input = { filter: { ...filter, text }, ...sort, limit: pageSize, offset }
	const read = useQuery(`people.list ${JSON.stringify(input)}`, (client) => client.people.list(input), [
		'people',
		'attendance',
	])
	const last = useRef<Listed | undefined>(undefined)
	if (read.data !== undefined) last.current = read.data
	const total = read.data?.total
	useEffect(() => {
		// Whoever stood on the last page went: the list ends earlier now.
		if (total !== undefined && offset > 0 && offset >= total)
			turnTo(Math.max(0, Math.ceil(total / pageSize) - 1) * pageSize)
	}, [total, offset])
	return {
		data: read.data ?? last.current,
		isNow: read.data !== undefined && text === filter.text,
		hasFailed: read.hasFailed,
		again: read.again,
	}
}
