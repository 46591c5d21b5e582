/** Reads the set-up afresh: resolves when the screen has the new answer, so that the focus can go into it. */
import { createContext } from 'react'

export const SetupAgain = createContext<() => Promise<void>>(async () => undefined)
