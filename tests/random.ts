/** Xorshift with a fixed start: the same in every run. `below` gives a whole number from 0 on, `random` a text. */
export function randomFrom(start: number) {
  let state = start;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  const random = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join("");
  return { below, random };
}
