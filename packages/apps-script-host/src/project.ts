import {readManifest} from './manifest.ts';
import type {Manifest} from './manifest.ts';

/**
 * The files of a script project by their paths below its folder, as clasp pushes them: `appsscript.json`, code that ends
 * in `.js` or `.gs`, pages that end in `.html`. Code is loaded in this order.
 */
export type ProjectFiles = Readonly<Record<string, string>>;

export interface Project {
  manifest: Manifest;
  /** By name without the ending, as Google shows them. */
  code: Record<string, string>;
  html: Record<string, string>;
}

/** @throws Error for what Google would not take as a project, or what two files would both be called */
export function readProject(files: ProjectFiles): Project {
  const {'appsscript.json': manifest, ...others} = files;
  if (manifest === undefined) throw new Error('A script project needs a file appsscript.json');
  const project: Project = {manifest: readManifest(manifest), code: {}, html: {}};
  const names = new Set<string>();
  for (const [path, text] of Object.entries(others)) {
    const [, name, ending] = /^(.+)\.(js|gs|html)$/.exec(path) ?? [];
    if (!name) throw new Error(`${path} is no file of a script project: .js, .gs, .html or appsscript.json`);
    // https://developers.google.com/apps-script/api/reference/rest/v1/projects/updateContent: names are unique
    if (names.has(name)) throw new Error(`Two files of the script project are called ${name}`);
    names.add(name);
    (ending === 'html' ? project.html : project.code)[name] = text;
  }
  return project;
}
