import type {RefObject} from 'preact';
import {useLayoutEffect, useRef} from 'preact/hooks';
import {after} from './clock.ts';

/** For a page that lies over everything: the keyboard is on its heading, and afterwards where it was. @returns the heading */
export function useCover(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    heading.current?.focus();
    // What lies under this page can be focused again once it is drawn.
    return () => void after(0, () => before?.focus());
  }, []);
  return heading;
}
