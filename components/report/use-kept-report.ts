"use client";

import { useEffect, useRef, useState } from "react";
import type { ServiceProfile } from "#lib/profile/index.ts";
import type { StepId } from "#lib/reference/index.ts";
import { dropKeptReport, type KeptReport, keepReport, readKeptReport } from "./kept-report.ts";
import { type LinkedReport, readLink } from "./read-link.ts";
import type { ReportInForm } from "./use-report.ts";

/** In milliseconds: a pause in the typing. */
const pause = 400;

interface Kept {
  /** The report that was put back into the form, until it is sent or dropped. */
  restored: KeptReport | null;
  /** What the address of the page brought along. */
  fromLink: LinkedReport | null;
  /** The command that a link brought along, now or before a reload; empty where none did. */
  linkedCommand: string;
  /** The key under which this report is sent: that of its first try. */
  idempotencyKey: string;
  setWaits(waits: boolean): void;
  /** Forgets the report, once it was sent or is no longer needed. */
  drop(): void;
}

interface Circumstances {
  profile: ServiceProfile;
  report: ReportInForm;
  triedSteps: readonly StepId[];
  setTriedSteps: (steps: readonly StepId[]) => void;
  /** The key that came with the page. */
  idempotencyKey: string;
  /** Set where the server keeps the report instead. */
  isOff: boolean;
}

/** What the address brings along behind the `#`, which is gone from it before anything else happens. */
function takeLink(fromQuery: string, profile: ServiceProfile): LinkedReport | null {
  const { hash, pathname, search } = location;
  if (!/[#&](?:message|command)=/.test(hash)) return null;
  history.replaceState(history.state, "", pathname + search);
  return readLink(hash, fromQuery, profile);
}

/** Keeps the report in this browser while it is written, masked, and puts it back after a reload or a crash. */
export function useKeptReport({
  profile,
  report,
  triedSteps,
  setTriedSteps,
  idempotencyKey,
  isOff,
}: Circumstances): Kept {
  const [restored, setRestored] = useState<KeptReport | null>(null);
  const [waits, setWaits] = useState(false);
  const [fromLink, setFromLink] = useState<LinkedReport | null>(null);
  const isDropped = useRef(isOff);
  const key = restored?.idempotencyKey ?? idempotencyKey;
  const linkedCommand = fromLink?.sent.command ?? restored?.linkedCommand ?? "";

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page runs
  useEffect(() => {
    const link = isOff ? null : takeLink(report.sent.errorMessage, profile);
    if (link !== null) {
      report.fill(link.sent, Date.now());
      setFromLink(link);
      return;
    }
    if (isOff || report.hasText()) return;
    const found = readKeptReport(profile, Date.now());
    if (found === null) return;
    report.fill(found.sent, found.timeTypedAt);
    setTriedSteps(found.triedSteps);
    setRestored(found);
    setWaits(found.waits);
  }, []);

  const { read, timeTypedAt } = report;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept, not how
  useEffect(() => {
    if (isDropped.current || timeTypedAt === 0) return;
    const timer = setTimeout(
      () => {
        if (isDropped.current) return;
        const rest = { triedSteps, idempotencyKey: key, waits, linkedCommand };
        keepReport(report, rest, { profile, now: Date.now() });
        // What waits to be sent must outlast a page that is closed at once.
      },
      waits ? 0 : pause,
    );
    return () => clearTimeout(timer);
  }, [read, triedSteps, waits, key, linkedCommand]);

  return {
    restored,
    fromLink,
    linkedCommand,
    idempotencyKey: key,
    setWaits,
    drop() {
      isDropped.current = true;
      dropKeptReport();
    },
  };
}
