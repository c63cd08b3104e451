"use client";

import { Problem } from "#components/site/problem.tsx";

/** Shown in place of a page of the desk that failed. */
export default function DeskProblem({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="page-width py-8">
      <Problem error={error} retry={retry} />
    </main>
  );
}
