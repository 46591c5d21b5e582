/** What kept a file from being written, by the code of the error, of the system or of SQLite. */

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** No room is left on the drive, or in what somebody may use of it. */
export const isDiskFull = (error: unknown): boolean => /^(ENOSPC|EDQUOT|SQLITE_FULL)/.test(codeOf(error))

/** A read-only drive, a folder that went away or may not be used, a drive that fails. */
export const isUnwritable = (error: unknown): boolean =>
	/^(EACCES|EPERM|EROFS|ENOENT|ENOTDIR|EIO|SQLITE_(READONLY|CANTOPEN|IOERR))/.test(codeOf(error))

/** Either of the two: said plainly, not as a fault of ours. */
export const isWriteFailure = (error: unknown): boolean =>
	isDiskFull(error) || isUnwritable(error) || (error instanceof Error && 'why' in error && error.why === 'cannotWrite')
