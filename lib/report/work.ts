/** Counts what the guard does, so that an input nobody thought of can't freeze a phone or the server. */
export type Work = {
  /** Takes steps from the budget; throws once it is used up. */
  readonly spend: (steps: number) => void;
};

/** A step is a character or a match looked at. The worst inputs known take 12 for each character, pastes 3. */
const stepsPerCharacter = 40;
const stepsAlways = 20_000;

/** The usual budget in steps for texts of so many characters together. */
export function budgetFor(length: number): number {
  return stepsAlways + stepsPerCharacter * length;
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
