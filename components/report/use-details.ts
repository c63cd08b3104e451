"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { clockText, type ReportField, reportFields, type Split } from "#lib/report/index.ts";
import { ownZone } from "../ui/time.ts";
import type { PastedCommand } from "./own-command.ts";
import type { ReportInForm } from "./use-report.ts";

const all: ReadonlySet<ReportField> = new Set(reportFields);

interface Details {
  /** Whether the four details stand below the box. */
  isShown: boolean;
  openFields: ReadonlySet<ReportField>;
  /** Set once a report was to be sent before anything stood in the box. */
  isPasteMissing: boolean;
  /** Asks for the paste at the box, and puts the cursor into it. */
  askForPaste(): void;
  /** Opens a field and puts the cursor into it. */
  open(field: ReportField): void;
  openAll(): void;
  /** Shows the details that are there without a paste: kept, or brought by a link. */
  settle(): void;
  /** Whether a key was taken out of what was pasted. */
  hasMasked(): boolean;
  /** The command of the last paste. */
  pasted: PastedCommand | null;
  /** Puts what a paste says where it belongs. What was typed into a field by hand stays. */
  take(split: Split, { isAtOnce }: { isAtOnce: boolean }): void;
}

/** Which of the four details show as a line and which as a field. A detail that the paste lacks stands open. */
export function useDetails(report: ReportInForm, { isByHand }: { isByHand: boolean }): Details {
  const [isShown, setShown] = useState(isByHand);
  const [openFields, setOpen] = useState<ReadonlySet<ReportField>>(isByHand ? all : new Set());

  const [isPasteMissing, setPasteMissing] = useState(false);
  const masked = useRef(false);
  const [pasted, setPasted] = useState<PastedCommand | null>(null);

  return {
    isShown,
    openFields,
    pasted,
    isPasteMissing,
    askForPaste() {
      flushSync(() => setPasteMissing(true));
      focus("paste");
    },
    open(field) {
      flushSync(() => setOpen((fields) => new Set([...fields, field])));
      focus(field);
    },
    openAll() {
      flushSync(() => {
        setPasteMissing(false);
        setShown(true);
        setOpen(all);
      });
      focus("errorMessage");
    },
    settle() {
      if (isByHand || !report.hasText()) return;
      setShown(true);
      setOpen(lacking());
    },
    hasMasked: () => masked.current,
    take(split, how) {
      if (split.masked.length > 0) masked.current = true;
      const found: Partial<Record<ReportField, string>> = {
        errorMessage: split.errorMessage,
        ...(split.command && { command: split.command.text }),
        occurredAt: split.occurredAt ? clockText(split.occurredAt.at, ownZone()) : "now",
        ...(split.keyPrefix && { keyPrefix: split.keyPrefix }),
      };
      setPasteMissing(false);
      setPasted(split.command);
      report.setFields(found, how);
      setShown(split.text.trim() !== "");
      setOpen(lacking());
    },
  };

  function focus(name: ReportField | "paste"): void {
    const control = report.form.current?.elements.namedItem(name);
    if (control instanceof HTMLElement) control.focus();
  }

  function lacking(): ReadonlySet<ReportField> {
    return new Set(reportFields.filter((field) => !report.isAnswered(field)));
  }
}
