/** The tree of categories, and what a search for several of them finds. */
import {AddonError} from '../src/core/errors.ts';
import type {Category} from '../src/shared/contract.ts';
import {attempt, type Asking, type Search} from './asking.ts';
import {field, isRow, jsonOf, spelling, whatCame, type Row} from './came.ts';
import {differs, holds, notTried, type Finding} from './facts.ts';

/** Categories that are searched for: enough that two of them hold different images. */
const MOST = 12;

/** Their number is all that is wanted: it weighs less. */
const otherwise = {Pagesize: 1};

export function categoryFacts(asking: Asking, base: Search, total: number): Finding[] {
  const read = attempt(() => asking.bank.categories(asking.token, {}));
  const form = formFact(asking, read);
  if (read instanceof AddonError || read.length === 0 || form.result === 'not tried') return [form];
  const leaves = read.filter((one, at) => !(read[at + 1] && read[at + 1]!.depth > one.depth));
  const step = Math.max(1, Math.floor(leaves.length / MOST));
  const chosen = leaves.filter((_, at) => at % step === 0).slice(0, MOST);
  const parents = chosen.map(one => parentOf(read, one));
  const counted = asking.find(
    [...chosen, ...parents].map(one => ({...base, categoryIds: one ? [one.id] : [], otherwise})),
  );
  const wrong = counted.slice(0, chosen.length).find(one => one.read instanceof AddonError);
  if (wrong) return [form, differs('categories.one', whatCame(wrong.came))];
  if (counted.some(one => one.total === null))
    return [form, notTried('categories.one', 'the bank does not say how many there are')];
  const sizes = counted.map(one => one.total ?? 0);
  const own = chosen.map((category, at) => ({
    category,
    size: sizes[at]!,
    above: parents[at] ? sizes[chosen.length + at]! : null,
  }));
  const one = oneFact(own, total);
  return [form, one, belowFact(own), anyFact(asking, base, own, total), countsFact(own, base, one)];
}

interface Counted {
  category: Category;
  size: number;
  /** Of the category above it. */
  above: number | null;
}

/** Parents come before their children. */
function parentOf(all: Category[], child: Category): Category | undefined {
  return all.slice(0, all.indexOf(child)).findLast(one => one.depth === child.depth - 1);
}

function formFact({http}: Asking, read: Category[] | AddonError): Finding {
  const [groups, tree] = [http.last('categoryGroups'), http.last('categoryTree')];
  const came = tree ?? groups;
  if (read instanceof AddonError) return differs('categories.form', whatCame(came));
  const value = jsonOf(came);
  const there = categoriesIn(value);
  if (there.length === 0 && (came?.status === 404 || isUnread(value)))
    return differs(
      'categories.form',
      `${whatCame(came)}${came?.status === 404 ? '' : ', without CategoryID'}`,
    );
  if (there.length === 0) return notTried('categories.form', 'the bank has no categories');
  const {otherwise} = spelling(['CategoryID', 'CategoryName'], there);
  const spelled = otherwise.length > 0 ? `, spelled ${otherwise.join(', ')}` : '';
  if (read.length === 0)
    return differs('categories.form', `${there.length} categories${spelled}, of which none can be read`);
  const found = `${read.length} categories, ${Math.max(...read.map(one => one.depth)) + 1} deep${spelled}`;
  if (tree)
    return differs('categories.form', `GetCategoriesTree, as older banks have it: ${found}`, {needed: false});
  return spelled ? differs('categories.form', found, {needed: false}) : holds('categories.form', found);
}

/** Whether something is in it that could be a category by another name: of groups and roots alone is none there. */
function isUnread(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isUnread);
  if (!isRow(value)) return false;
  const below = ['categoryroots', 'Root', 'Children'].map(name => field(value, name));
  if (below.every(one => one === undefined)) return Object.keys(value).length > 0;
  return below.some(isUnread);
}

/** Everything in it that has a number of a category, whatever its letter case. */
function categoriesIn(value: unknown): Row[] {
  const found: Row[] = [];
  const open = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (isRow(one) && field(one, 'CategoryID') !== undefined) found.push(one);
    if (Array.isArray(one) || isRow(one)) open.push(...Object.values(one));
  }
  return found;
}

function oneFact(own: Counted[], total: number): Finding {
  const sizes = own.map(({size}) => size);
  if (sizes.every(size => size === 0))
    return notTried('categories.one', `none of ${sizes.length} categories holds an image`);
  if (total > 1 && sizes.length > 1 && sizes.every(size => size >= total))
    return differs('categories.one', 'all images in every category: CategoryIds is ignored');
  return holds('categories.one', `${sizes.filter(size => size > 0).length} of ${sizes.length} hold images`);
}

function belowFact(own: Counted[]): Finding {
  const nested = own.filter(({size, above}) => size > 0 && above !== null);
  if (nested.length === 0) return notTried('categories.below', 'no category below another holds an image');
  const less = nested.filter(({size, above}) => above! < size).length;
  return less > 0
    ? differs('categories.below', `${less} of ${nested.length} hold less than one below them`)
    : holds('categories.below', `${nested.length} of ${nested.length} do`);
}

function anyFact({find, deployment}: Asking, base: Search, own: Counted[], total: number): Finding {
  const held = own.filter(({size}) => size > 0 && size < total).sort((one, other) => one.size - other.size);
  const [less, more] = [held[0], held.at(-1)];
  if (!less || !more || less === more)
    return notTried('categories.any', 'there are no two categories that hold different images');
  const ids = [less.category.id, more.category.id];
  const [found, turned] = find([
    {...base, categoryIds: ids, otherwise},
    {...base, categoryIds: [...ids].reverse(), otherwise},
  ]);
  if (found!.read instanceof AddonError) return differs('categories.any', whatCame(found!.came));
  const both = found!.total ?? 0;
  const figures = `${both} in both together, ${less.size} and ${more.size} in each`;
  const isSame = turned!.total === found!.total;
  const any = isSame && both >= more.size && both <= less.size + more.size && both > less.size;
  const all = isSame && both <= less.size && both < more.size;
  if (!any && !all) {
    const isOpen = isSame && both === more.size;
    return isOpen
      ? notTried('categories.any', `these figures tell nothing: ${figures}`)
      : differs('categories.any', `neither any nor all: ${figures}`);
  }
  const settled = settle(deployment.assumed, 'anyCategory');
  return any === deployment.anyCategory
    ? holds('categories.any', `what is in ${any ? 'any' : 'all'} of them: ${figures}`, ...settled)
    : differs('categories.any', `what is in ${any ? 'any' : 'all'} of them: ${figures}`, {
        settings: [{path: ['anyCategory'], value: any}, ...settled],
      });
}

function countsFact(own: Counted[], base: Search, {result}: Finding): Finding {
  const told = own.filter(({category}) => category.count !== undefined);
  if (told.length === 0) return differs('categories.counts', 'no category says so');
  if (result !== 'holds' || base.interfaceId !== undefined)
    return notTried('categories.counts', 'searches in categories tell nothing of it');
  const others = told.filter(({category, size}) => category.count !== size).length;
  return others > 0
    ? differs('categories.counts', `${others} of ${told.length} say another number than a search finds`)
    : holds('categories.counts', `${told.length} of ${own.length} do`);
}

/** What is seen at the bank is no assumption any more. */
function settle(assumed: readonly string[], place: string) {
  return assumed.includes(place) ? [{path: ['assumed'], value: assumed.filter(one => one !== place)}] : [];
}
