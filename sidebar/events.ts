/** How the rooms' states are put together: each says by type what becomes of its events. */

/** What becomes of every event of `E`. One that is left out does not compile. */
export type Updates<S, E extends {type: string}> = {
  [T in E['type']]: (state: S, event: Extract<E, {type: T}>) => S;
};

/** The same for a part of a state: it leaves alone what else `L` holds. */
export type PartUpdates<S, E extends {type: string}> = {
  [T in E['type']]: <L extends S>(state: L, event: Extract<E, {type: T}>) => L;
};

export function handles<S, E extends {type: string}>(
  updates: Updates<S, E>,
  event: {type: string},
): event is E {
  return event.type in updates;
}

export function updated<S, E extends {type: string}>(updates: Updates<S, E>, state: S, event: E): S {
  // That the event is the one of its type, the compiler cannot tell of a union.
  const update = updates[event.type as E['type']] as (state: S, event: E) => S;
  return update(state, event);
}
