import { expect } from "vitest";
import { inProductDatabase } from "../product.ts";
import { placesOf } from "../text-columns.ts";

/** Looks for a text, also as bytes, in every column of every schema that can hold any. */
export async function expectStoredNowhere(text: string): Promise<void> {
  expect([...(await placesOf(inProductDatabase, [text]))]).toEqual([[text, []]]);
}
