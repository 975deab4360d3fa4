import {useLayoutEffect, useState} from 'preact/hooks';

/** From here on there is room for columns, in rem: `large.css` has the same. */
const WIDE = 48;

/** Whether filters, images and details stand beside each other. With large letters that takes more room. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWide(isWide()));
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return wide;
}

function isWide(): boolean {
  const {clientWidth} = document.documentElement;
  return clientWidth >= WIDE * parseFloat(getComputedStyle(document.documentElement).fontSize);
}
