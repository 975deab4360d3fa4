import {useShared} from '../context.ts';

/** Says of a list that is full that there may be more. */
export function AtMost({listed, most}: {listed: number; most: number}) {
  const {texts} = useShared();
  if (listed < most) return null;
  return <p class="note">{texts.say(texts.messages.filter.atMost, {n: texts.number(most)})}</p>;
}
