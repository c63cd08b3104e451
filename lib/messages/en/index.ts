import { diagnosis } from "./diagnosis.ts";
import { reference } from "./reference.ts";

/** The English catalogue: whole sentences in ICU message format, one file a part of the product. */
export const en = { diagnosis, reference } as const;
