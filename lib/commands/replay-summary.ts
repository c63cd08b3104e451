import { classifierVersion } from "#lib/diagnosis/index.ts";
import type { Replayed } from "#lib/tickets/index.ts";
import { verdictValue } from "#lib/tickets/rules.ts";

/** So many ticket numbers stand beside each change, to look at. */
const mostExamples = 5;

interface Group {
  count: number;
  examples: string[];
}

/** Counts replayed tickets; what it prints holds codes, causes and ticket numbers, never text of a report. */
export class ReplaySummary {
  #tickets = 0;
  #labelled = 0;
  #rightThen = 0;
  #rightNow = 0;
  #rightWithCause = 0;
  readonly #versions = new Map<string, Group>();
  readonly #changes = new Map<string, Group>();
  readonly #wrong = new Map<string, Group>();

  add({ number, classifierVersion: judgedBy, judged, present, staff }: Replayed): void {
    this.#tickets += 1;
    count(this.#versions, judgedBy, number);
    const [before, after] = [verdictValue(judged), verdictValue(present)];
    if (before !== after) count(this.#changes, `${before} → ${after}`, number);
    if (staff === null) return;
    this.#labelled += 1;
    if (judged.code === staff.code) this.#rightThen += 1;
    if (present.code === staff.code) this.#rightNow += 1;
    if (after === verdictValue(staff)) this.#rightWithCause += 1;
    if (present.code !== staff.code) {
      const certainty = present.isCertain ? ", certain" : "";
      count(this.#wrong, `${after}${certainty}; the staff says ${verdictValue(staff)}`, number);
    }
  }

  text(): string {
    const changed = total(this.#changes);
    const labelled = this.#labelled;
    return [
      `${this.#tickets} tickets, replayed with classifier ${classifierVersion}.`,
      ...lines("Judged before by:", this.#versions, false),
      `${changed} would change.`,
      ...lines("", this.#changes, true),
      labelled === 0
        ? "The staff has said of no ticket which error it was."
        : `Of ${labelled} tickets the staff said which error it was: the code was right on ${share(this.#rightThen, labelled)} then and is on ${share(this.#rightNow, labelled)} now, code and cause on ${share(this.#rightWithCause, labelled)}.`,
      ...lines("", this.#wrong, true),
    ].join("\n");
  }
}

function count(groups: Map<string, Group>, name: string, ticket: string): void {
  const group = groups.get(name) ?? { count: 0, examples: [] };
  group.count += 1;
  if (group.examples.length < mostExamples) group.examples.push(ticket);
  groups.set(name, group);
}

function total(groups: ReadonlyMap<string, Group>): number {
  return [...groups.values()].reduce((sum, group) => sum + group.count, 0);
}

function lines(title: string, groups: ReadonlyMap<string, Group>, withExamples: boolean): string[] {
  const sorted = [...groups].sort(([, a], [, b]) => b.count - a.count);
  const body = sorted.map(([name, { count: times, examples }]) =>
    [String(times).padStart(7), name, ...(withExamples ? [` ${examples.join(" ")}`] : [])].join("  "),
  );
  return title === "" || body.length === 0 ? body : [title, ...body];
}

function share(part: number, whole: number): string {
  return `${part} (${((100 * part) / whole).toFixed(1)} %)`;
}
