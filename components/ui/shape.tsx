const paths = {
  triangle: "M6 1.2 11.4 11H.6z",
  diamond: "M6 .6 11.4 6 6 11.4.6 6z",
  circle: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z",
};

/** A filled shape in the colour of the text around it, in forced colours too. Says nothing to a screen reader. */
export function Shape({ kind, className = "size-2.5" }: { kind: keyof typeof paths; className?: string }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={`shrink-0 fill-current ${className}`}>
      <path d={paths[kind]} />
    </svg>
  );
}
