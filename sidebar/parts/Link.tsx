import type {ComponentChildren} from 'preact';
import {useShared} from '../context.ts';

/** Leads out of the sidebar, so it opens beside it; the page that opens learns nothing of where it came from. */
export function Link({href, children}: {href: string; children: ComponentChildren}) {
  const {texts} = useShared();
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      draggable={false}
      title={texts.messages.common.newWindow}
    >
      {children}
    </a>
  );
}
