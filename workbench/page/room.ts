import type {RefObject} from 'preact';
import {useLayoutEffect, useState} from 'preact/hooks';

/** The room inside an element, in pixels; null before it stands. Scroll bars and padding are not part of it. */
export function useRoom(element: RefObject<HTMLElement | null>): {width: number; height: number} | null {
  const [room, setRoom] = useState<{width: number; height: number} | null>(null);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const {width, height} = entry!.contentRect;
      setRoom({width, height});
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return room;
}
