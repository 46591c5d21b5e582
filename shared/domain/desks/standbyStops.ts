/**
 * Why a live copy stopped. `differs`: it is not what the hub's log says, and has to be fetched anew. `erased`:
 * somebody was erased at the hub, so the copy was destroyed. `otherCode`: the hub's event has another code. `refused`:
 * the hub does not let this computer follow any more. `noRoom`: this computer's disk is full.
 */
export const standbyStops = ['differs', 'erased', 'otherCode', 'refused', 'noRoom'] as const

export type StandbyStop = (typeof standbyStops)[number]
