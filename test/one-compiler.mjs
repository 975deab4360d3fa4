/** `typescript`, as `compiler-environment.cjs` keeps it for all files. */
export default globalThis.compiler;
