"use client";

import { Problem } from "#components/site/problem.tsx";

/** Shown in place of a page that failed. In production Next replaces the message of the error by its digest. */
export default function PageProblem({ error, retry }: { error: unknown; retry: () => void }) {
  return <Problem digest={digestOf(error)} retry={retry} />;
}

function digestOf(error: unknown): string | undefined {
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" ? digest : undefined;
}
