/** What copies of an event there are outside of its file: each is on one list until somebody made sure that it is gone. */
export const copyKinds = ['backup', 'deskCopy', 'liveCopy', 'export', 'restored'] as const
export type CopyKind = (typeof copyKinds)[number]
