/** Holds the place of rows that are on their way. It comes into view only after a moment, so that quick answers do not flash. */
export function Skeleton({rows}: {rows: number}) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({length: rows}, (_, i) => (
        <div key={i} />
      ))}
    </div>
  );
}
