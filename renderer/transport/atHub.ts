/** Whether this page is of the computer that has the event open: some things are done there and nowhere else. */
import { createContext, useContext } from 'react'

export const AtHubContext = createContext(true)

/** False for a desk of the venue's network, an organiser's too: the hub refuses what `onlyAtTheHub` names. */
export const useAtHub = (): boolean => useContext(AtHubContext)
