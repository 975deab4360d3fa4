/** The table as rules of dependency-cruiser, and what holds everywhere: no circle, not even of types. */
import {rooms, shipped} from './imports.mjs';

const escaped = text => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** A folder with all in it, or a file. */
const inside = place => `^${escaped(place)}(\\/|$)`;
const packaged = name => `^node_modules\\/${escaped(name)}\\/`;
const isPlace = name =>
  rooms.some(({room}) => room === name || name.startsWith(`${room}/`) || room.startsWith(`${name}/`));
const target = name => (isPlace(name) || name.endsWith('.json') ? inside(name) : packaged(name));
const core = '^(node:)?[a-z_/]+$';

const borders = rooms.flatMap(({room, may, types = []}, at) => {
  if (!may) return [];
  const others = rooms.slice(0, at).map(earlier => inside(earlier.room));
  const from = {path: inside(room), ...(others.length > 0 && {pathNot: others})};
  const mine = [inside(room), ...may.map(target)];
  const typed = types.map(target);
  const builtin = shipped.some(part => room === part || room.startsWith(`${part}/`)) ? [] : [core];
  return [
    {
      name: `${room} imports what it may`,
      severity: 'error',
      from,
      to: {pathNot: [...mine, ...typed, ...builtin]},
    },
    ...(typed.length === 0
      ? []
      : [
          {
            name: `${room} imports types alone`,
            severity: 'error',
            from,
            to: {path: typed, pathNot: mine, dependencyTypesNot: ['type-only']},
          },
        ]),
  ];
});

export default {
  forbidden: [
    ...borders,
    {name: 'no circle', severity: 'error', from: {}, to: {circular: true}},
    {
      name: 'every import exists',
      severity: 'error',
      from: {},
      // What the package's build makes, it then runs.
      to: {couldNotResolve: true, pathNot: '^\\./dist/'},
    },
  ],
  options: {
    // Type imports are gone once compiled, so they are read before.
    tsPreCompilationDeps: 'specify',
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '^(dist|packages/apps-script-host/dist|node_modules/\\.cache)/'},
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
