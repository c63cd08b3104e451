/** The product's mark: a tick in a square. The name stands beside it, so it says nothing itself. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 shrink-0 text-accent">
      <rect width="20" height="20" rx="5" className="fill-current" />
      <path
        d="m5.7 10.4 2.9 2.9 5.7-6.4"
        className="fill-none stroke-accent-ink"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
