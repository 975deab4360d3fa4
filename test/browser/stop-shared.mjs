/** Jest runs this after the browser tests. */
export default () => globalThis.stopShared();
