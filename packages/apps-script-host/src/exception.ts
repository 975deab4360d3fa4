/** What an Apps Script service throws: its name is `Exception`, its message the sentence that the service says. */
export class Exception extends Error {
  override name = 'Exception';
}

/**
 * The script asked for something official that this host does not have. It ends the execution: no script can catch
 * its way around it.
 */
export class NotEmulated extends Error {
  /** @param what `Class.member` */
  constructor(what: string) {
    super(`NotEmulated: ${what}`);
    this.name = 'NotEmulated';
  }
}

/** The host ends the execution: out of time, or to ask for permissions. Whatever the script catches, it is over. */
export class ExecutionEnded extends Error {
  override name = 'Exception';
}
