/** The last part of a path, on any system. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).findLast((part) => part !== '') ?? path
