import type {ErrorCode} from './contract.ts';

/**
 * Whether the images that follow those of one order may fare better. What fails for anything but the image itself fails for
 * all; but what Google says of a picture that it does not take is worded in the person's language, and then only the next
 * image tells whether it was the picture.
 */
export function mayGoOn(failed: ReadonlyArray<{code: ErrorCode}>): boolean {
  const unclear = failed.filter(({code}) => code === 'host.unavailable');
  const clear = failed.filter(({code}) => code !== 'host.unavailable');
  return unclear.length < 2 && clear.every(({code}) => isAboutImage(code));
}

function isAboutImage(code: ErrorCode): boolean {
  return code.startsWith('image.') || code.startsWith('bank.') || code === 'insert.refused';
}
