/**
 * Node's environment, with the compiler loaded and fed once for all test files of a process. Jest would read it anew for
 * each of them, and with it the host's declarations, which takes seconds. What a compiler answers depends on the text of
 * the files alone: a file with the same name and text is parsed once, and a program of the same files as the last one is
 * that one, with what its checker knows already.
 */
const {TestEnvironment} = require('jest-environment-node');
const ts = require('typescript');

/** By options and name. */
const parsed = new Map();
/** Hosts that read files of the disk. */
const hosts = new WeakSet();

function createCompilerHost(options, ...more) {
  const host = ts.createCompilerHost(options, ...more);
  const {getSourceFile} = host;
  const settings = JSON.stringify(options);
  host.getSourceFile = (name, ...how) => {
    const key = `${settings} ${name}`;
    const before = parsed.get(key);
    if (before && before.text === host.readFile(name)) return before;
    const file = getSourceFile.call(host, name, ...how);
    if (file) parsed.set(key, file);
    return file;
  };
  hosts.add(host);
  return host;
}

let last;

function createProgram(roots, options, host, ...more) {
  const program = ts.createProgram(roots, options, host, ...more);
  if (!hosts.has(host)) return program;
  const files = program.getSourceFiles();
  const before = last?.getSourceFiles() ?? [];
  const same =
    before.length === files.length &&
    files.every((file, index) => file === before[index]) &&
    JSON.stringify(options) === JSON.stringify(last.getCompilerOptions());
  return same ? last : (last = program);
}

const compiler = {...ts, createCompilerHost, createProgram};

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.compiler = compiler;
  }
};
