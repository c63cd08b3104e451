import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { formatClock, ownZone } from "../ui/time.ts";
import { type OpenStretch, previewPromise } from "./promise-preview.ts";

interface PromiseLineProps {
  t: Translator;
  language: Language;
  profile: ServiceProfile;
  stretches: readonly OpenStretch[];
  /** Zone and city of the desk. */
  desk: { zone: string; zoneCity: string };
  /** Epoch milliseconds. */
  now: number;
  /** False until the page runs in the browser: only then is the customer's clock known. */
  isInBrowser: boolean;
}

/** What sending now would promise, by the customer's clock and the desk's. */
export function PromiseLine({ t, language, profile, stretches, desk, now, isInBrowser }: PromiseLineProps) {
  const promise = previewPromise(stretches, profile.replyWithinMinutes, now);
  if (promise === null) return null;
  const inZone = (at: number, zone: string) =>
    formatClock(at, { zone, now, locale: localeOf(language) }, (parts) => t("site.time.clock", parts));
  const said = {
    city: desk.zoneCity,
    deskArrivesAt: inZone(promise.arrivesAt, desk.zone),
    deskReplyBy: inZone(promise.replyBy, desk.zone),
    ...textTags,
  };
  if (!isInBrowser) return t.rich(promise.isOpen ? "form.ways.openDesk" : "form.ways.closedDesk", said);
  const zone = ownZone();
  return t.rich(promise.isOpen ? "form.ways.open" : "form.ways.closed", {
    ...said,
    arrivesAt: inZone(promise.arrivesAt, zone),
    replyBy: inZone(promise.replyBy, zone),
  });
}

const textTags = {
  b: (chunks: React.ReactNode) => <strong className="font-semibold text-ink tabular-nums">{chunks}</strong>,
  soft: (chunks: React.ReactNode) => <span className="text-faint">{chunks}</span>,
};
