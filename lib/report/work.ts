/** Counts what the guard does, so that an input nobody thought of can't freeze a phone or the server. */
export type Work = {
  /** Takes steps from the budget; throws once it is used up. */
  readonly spend: (steps: number) => void;
};

/** A step is a character or a match looked at. Pastes take 2 for each character, the worst inputs known 18. */
const stepsPerCharacter = 40;
const stepsAlways = 20_000;

/** The usual budget in steps for fields of so many characters together, each of which is read beside each other. */
export function budgetFor(length: number, fields: number): number {
  return stepsAlways + stepsPerCharacter * length * fields;
}

/** A counter with so many steps left. */
export function workOf(budget: number): Work {
  let left = budget;
  return {
    spend(steps) {
      left -= steps;
      if (left < 0) throw new RangeError("the guard's budget is used up");
    },
  };
}
