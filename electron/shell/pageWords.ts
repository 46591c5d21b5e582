import * as z from 'zod'
import type { ToWindow } from '../../shared/lib/windowWire.ts'

const toWindow = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('scanner'), isOpen: z.boolean() }),
	z.strictObject({ kind: z.literal('live'), isOn: z.boolean() }),
	z.strictObject({ kind: z.literal('fullScreen'), isOn: z.boolean() }),
	z.strictObject({ kind: z.literal('print') }),
]) satisfies z.ZodType<ToWindow>

/** Reads a message of the page, or null where it is none of ours. */
export const readToWindow = (value: unknown): ToWindow | null => toWindow.safeParse(value).data ?? null
