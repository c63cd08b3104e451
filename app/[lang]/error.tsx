"use client";

import { Problem } from "#components/site/problem.tsx";

/** Shown in place of a page that failed. */
export default function PageProblem({ error, retry }: { error: unknown; retry: () => void }) {
  return <Problem error={error} retry={retry} />;
}
