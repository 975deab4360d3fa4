/**
 * A limit that passes in a moment ("Service invoked too many times in a short time: … Try Utilities.sleep(1000) between
 * calls."): what was refused for it is done once more after a wait, and then it is said.
 */
import {AddonError} from '../core/errors.ts';
import type {Editor, Target} from '../core/ports.ts';
import {PASSES} from '../shared/limits.ts';
import {sleep} from './utilities.ts';

/** @param work leaves nothing behind when it throws `host.busy` */
export function patiently<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AddonError) || error.code !== 'host.busy') throw error;
    sleep(PASSES);
    return work();
  }
}

/** An editor that waits out such a limit. What a `Target` throws has left nothing half inserted, so it may go again. */
export function patient(editor: Editor): Editor {
  const waiting = (target: Target): Target => ({
    ...target,
    insert: (picture, wish) => patiently(() => target.insert(picture, wish)),
  });
  return {
    name: editor.name,
    where(own, surveyed) {
      const {targets, ...more} = patiently(() => editor.where(own, surveyed));
      const [first, ...others] = targets;
      return {...more, targets: [waiting(first), ...others.map(waiting)]};
    },
    after(mark, place, survey) {
      const target = patiently(() => editor.after(mark, place, survey));
      return target && waiting(target);
    },
    list: credits => patiently(() => editor.list(credits)),
    // Nobody waits for what can be asked later.
    next: (mark, own) => editor.next(mark, own),
  };
}
