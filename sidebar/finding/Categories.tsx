import {useEffect} from 'preact/hooks';
import {CATEGORIES_AT_MOST} from '../../src/shared/limits.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {LinkButton} from '../parts/LinkButton.tsx';
import {Skeleton} from '../parts/Skeleton.tsx';
import {SupportDetails} from '../parts/SupportDetails.tsx';
import {wayOut} from '../parts/way-out.ts';
import {AtMost} from './AtMost.tsx';
import {CategoryTree} from './CategoryTree.tsx';

/** The categories of the interface, fetched when they are first shown. */
export function Categories({library: {categories, search}}: {library: Library}) {
  const {texts, actions} = useShared();
  const t = texts.messages.filter;
  useEffect(() => {
    if (!categories) actions.needCategories();
  }, [categories]);
  if (!categories || categories === 'asked') return <Skeleton rows={1} />;
  if ('fault' in categories) {
    return (
      <>
        <p class="error" role="alert">
          {texts.fault(categories.fault)}{' '}
          <LinkButton {...wayOut(texts, categories.fault, actions.forgetCategories)} />
        </p>
        <SupportDetails faults={[categories.fault]} />
      </>
    );
  }
  if (categories.value.length === 0) return null;
  return (
    <fieldset class="categories">
      <legend>{t.category}</legend>
      <CategoryTree categories={categories.value} chosen={search.categoryIds ?? []} />
      <AtMost listed={categories.value.length} most={CATEGORIES_AT_MOST} />
    </fieldset>
  );
}
