import type { Translator } from "#lib/messages/index.ts";
import { entries, type ReferenceEntry } from "#lib/reference/index.ts";
import { type Verdict, verdictValue } from "#lib/tickets/rules.ts";

/** The causes of one code to choose from, as a select groups them. */
export interface VerdictGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** What an error can have been: each code alone and with each of its causes, and the verdict that stands. */
export function verdictOptions(t: Translator, standing: Verdict): VerdictGroup[] {
  return entries.map((entry) => {
    const { code } = entry;
    const name = t("desk.ticket.facts.diagnosed", { code, name: t(`reference.entries.${code}.name`) });
    const alone = {
      value: verdictValue({ code, cause: null }),
      label: t("desk.ticket.correction.noCause", { name }),
    };
    const caused = causesOf(entry, standing).map((cause) => ({
      value: verdictValue({ code, cause }),
      label: t("desk.ticket.facts.diagnosed", { code, name: t(`reference.causes.${cause}.title`) }),
    }));
    return { label: name, options: [alone, ...caused] };
  });
}

/** The causes of an entry, and the one that a relay's answer brought from another. */
function causesOf(entry: ReferenceEntry, { code, cause }: Verdict) {
  const own = entry.causes.map(({ id }) => id);
  const isForeign = cause !== null && code === entry.code && !own.includes(cause);
  return isForeign ? [...own, cause] : own;
}
