export interface Store<State, Event> {
  state(): State;
  send(event: Event): void;
  /** Calls `listener` after every change. @returns how to stop */
  subscribe(listener: () => void): () => void;
}

export function createStore<State, Event>(
  update: (state: State, event: Event) => State,
  initial: State,
): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    send(event) {
      const next = update(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
