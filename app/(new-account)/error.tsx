"use client";

import { Problem } from "#components/site/problem.tsx";

/** Shown in place of a page in front of the desk that failed. */
export default function NewAccountProblem({ error, retry }: { error: unknown; retry: () => void }) {
  return <Problem error={error} retry={retry} />;
}
