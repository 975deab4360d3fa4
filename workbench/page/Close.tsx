/** The × of what Google shows around the add-on's page. */
export function Close({close}: {close: () => void}) {
  return (
    <button aria-label="Close" onClick={close}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d="M4 4l10 10M14 4L4 14" stroke="currentColor" stroke-width="1.6" />
      </svg>
    </button>
  );
}
